const fills = {
  banner: 'fill-banner',
  ink: 'fill-ink',
  open: 'fill-sunk stroke-rule-strong',
  ivy: 'fill-ivy',
} as const

export type BarTone = keyof typeof fills

type Props = {
  label: string
  value: string
  share: number
  /** The share that was needed. */
  mark?: number
  tone: BarTone
}

/** One bar with its words and number. The drawing repeats what the words say, so it is hidden from those who listen. */
export function Bar({ label, value, share, mark, tone }: Props) {
  const width = percent(share)
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-5">
        <span className="font-bold">{label}</span>
        <span className="tabular-nums">{value}</span>
      </div>
      <svg aria-hidden="true" className="bar mt-1 block h-[1.625rem] w-full overflow-visible">
        {share > 0 && (
          <rect x="0" y="1" width={width} height="24" strokeWidth="2" className={fills[tone]} />
        )}
        {mark !== undefined && (
          <rect
            x={percent(mark)}
            y="-3"
            width="6"
            height="32"
            strokeWidth="2"
            className="fill-highlight stroke-ink"
          />
        )}
      </svg>
    </div>
  )
}

function percent(share: number) {
  return `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`
}
