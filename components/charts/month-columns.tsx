export type ColumnTone = 'banner' | 'ink' | 'ivy' | 'plum' | 'harbour' | 'open'

const fills: Record<ColumnTone, string> = {
  banner: 'fill-banner',
  ink: 'fill-ink',
  ivy: 'fill-ivy',
  plum: 'fill-plum',
  harbour: 'fill-harbour',
  open: 'fill-rule-strong',
}

type Props = {
  /** What the colours mean, from the foot of a column upwards. */
  parts: readonly { label: string; tone: ColumnTone }[]
  /** One column each: how much of each part, none below nothing. */
  months: readonly { label: string; values: readonly number[] }[]
  /** The largest column, in words. */
  most: string
}

/** Columns over time, one on the other. They only repeat the table that stands with them, so they are hidden from those who listen. */
export function MonthColumns({ parts, months, most }: Props) {
  const highest = Math.max(1, ...months.map(({ values }) => sum(values)))
  const step = 100 / months.length
  return (
    <div aria-hidden="true">
      <div className="border-rule border-b text-right text-ink-soft text-sm tabular-nums">
        {most}
      </div>
      <svg aria-hidden="true" className="chart block h-64 w-full border-ink border-b-3">
        {months.map(({ label, values }, place) =>
          stacked(values, highest).map(({ part, y, height }) => (
            <rect
              key={`${label} ${part}`}
              x={percent(place * step + step * 0.12)}
              width={percent(step * 0.76)}
              y={percent(y)}
              height={percent(height)}
              className={fills[parts[part]!.tone]}
            />
          )),
        )}
      </svg>
      <div className="flex justify-between gap-5 text-ink-soft text-sm">
        <span>{months.at(0)?.label}</span>
        <span>{months.at(-1)?.label}</span>
      </div>
      {parts.length > 1 && (
        <ul className="mt-2 flex flex-wrap gap-x-5 text-sm">
          {parts.map(({ label, tone }) => (
            <li key={label} className="flex items-center gap-2">
              <svg aria-hidden="true" className="chart h-4 w-4">
                <rect width="100%" height="100%" className={fills[tone]} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function stacked(values: readonly number[], highest: number) {
  let top = 100
  return values.flatMap((value, part) => {
    const height = (Math.max(0, value) / highest) * 100
    if (height === 0) return []
    top -= height
    return [{ part, y: top, height }]
  })
}

function sum(values: readonly number[]) {
  return values.reduce((total, value) => total + Math.max(0, value), 0)
}

function percent(share: number) {
  return `${share.toFixed(3)}%`
}
