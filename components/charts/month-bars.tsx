type Props = {
  label: string
  /** One column each, the oldest first: its name in full and in short, how much, and the same in words. */
  months: readonly { name: string; short: string; value: number; words: string }[]
  /** The month that the page speaks of: its place in the list. */
  told: number
}

/** A column a month, the one that is spoken of in the banner's colour and with its figure. On a phone every other one is named. */
export function MonthBars({ label, months, told }: Props) {
  const highest = Math.max(1, ...months.map(({ value }) => value))
  return (
    <ol aria-label={label} className="grid auto-cols-fr grid-flow-col gap-1 pt-8 sm:gap-2">
      {months.map(({ name, short, value, words }, place) => {
        const height = (Math.max(0, value) / highest) * 100
        const isTold = place === told
        return (
          <li key={name}>
            <span className="sr-only">
              {name}: {words}
            </span>
            <svg aria-hidden="true" className="chart block h-44 w-full overflow-visible">
              <rect
                y={percent(100 - height)}
                width="100%"
                height={percent(height)}
                className={isTold ? 'fill-banner' : 'fill-ink'}
              />
              {isTold && (
                <text
                  x="50%"
                  y={percent(100 - height)}
                  dy="-0.5em"
                  textAnchor="middle"
                  className="fill-ink font-bold text-sm tabular-nums"
                >
                  {words}
                </text>
              )}
            </svg>
            <span
              aria-hidden="true"
              className={`mt-1 flex justify-center whitespace-nowrap text-sm ${isTold ? 'font-bold' : 'text-ink-soft'} ${place % 2 === told % 2 ? '' : 'max-sm:invisible'}`}
            >
              {short}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function percent(share: number) {
  return `${share.toFixed(3)}%`
}
