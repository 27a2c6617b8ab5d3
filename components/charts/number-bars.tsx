import { Bar, type BarTone } from './bar'

type Line = {
  label: string
  count: number /** Instead of the number itself: "fewer than 5". */
  shown?: string
}

type Props = { label: string; lines: readonly Line[]; tone?: BarTone }

/** Numbers side by side, drawn to the largest of them. Each bar carries its own words, so the list is its own table. */
export function NumberBars({ label, lines, tone = 'ink' }: Props) {
  const most = Math.max(1, ...lines.map((line) => line.count))
  return (
    <ul aria-label={label} className="space-y-3">
      {lines.map((line) => (
        <li key={line.label}>
          <Bar
            label={line.label}
            value={line.shown ?? line.count.toLocaleString('en-GB')}
            share={line.count / most}
            tone={tone}
          />
        </li>
      ))}
    </ul>
  )
}
