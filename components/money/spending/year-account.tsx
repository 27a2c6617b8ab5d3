import { NumberBars } from '@/components/charts/number-bars'
import { Table } from '@/components/ui/table'
import { toThePenny } from '@/lib/kernel/money'

type Line = { name: string; pence: number }
type Props = {
  startPence: number
  incomePence: number
  spentPence: number
  feePence: number
  endPence: number
  bands: readonly Line[]
  ways: readonly Line[]
  spending: readonly Line[]
  /** "1 January 2026" */
  firstDay: string
  /** "31 December 2026", or today in the current year. */
  lastDay: string
}

/** Less than what the Treasurer's reports call "came in": here a refund to one member would stand alone, for all to see. */
const cameIn = 'Came in, after refunds'

/**
 * A year of our money: what it was spent on, drawn and told; then every figure, to the penny. Where all groups had to be put
 * together there is nothing to compare, and none is shown.
 */
export function YearAccount(props: Props) {
  const { startPence, incomePence, spentPence, feePence, endPence, bands, ways, spending } = props
  return (
    <>
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-2">
        <Bars
          title="What it was spent on"
          lines={spending}
          empty="Nothing has been spent yet."
          tone="banner"
        />
        {bands.length > 1 && <Bars title="Who it came from" lines={bands} tone="ink" />}
      </div>
      <Figures
        caption="The year in figures"
        head="Our money"
        lines={[
          { name: `What we had on ${props.firstDay}`, pence: startPence },
          { name: cameIn, pence: incomePence },
          { name: 'Spent', pence: -spentPence },
          { name: 'Payment provider’s fees', pence: -feePence },
        ]}
        total={{ name: `What we had on ${props.lastDay}`, pence: endPence }}
      />
      <Figures
        caption="Spent, by heading"
        head="Heading"
        lines={spending}
        total={{ name: 'Spent', pence: spentPence }}
      />
      {bands.length > 1 && (
        <Figures
          caption={`${cameIn}, by band`}
          head="Band"
          lines={bands}
          total={{ name: cameIn, pence: incomePence }}
        />
      )}
      {ways.length > 1 && (
        <Figures
          caption={`${cameIn}, by payment method`}
          head="Payment method"
          lines={ways}
          total={{ name: cameIn, pence: incomePence }}
        />
      )}
    </>
  )
}

type BarsProps = { title: string; lines: readonly Line[]; empty?: string; tone: 'banner' | 'ink' }

function Bars({ title, lines, empty, tone }: BarsProps) {
  return (
    <section className="flow min-w-0">
      <h2>{title}</h2>
      {lines.length === 0 && <p>{empty}</p>}
      <NumberBars
        label={title}
        tone={tone}
        lines={lines.map(({ name, pence }) => ({
          label: name,
          count: Math.max(0, pence),
          shown: toThePenny(pence),
        }))}
      />
    </section>
  )
}

type FiguresProps = { caption: string; head: string; lines: readonly Line[]; total: Line }

function Figures({ caption, head, lines, total }: FiguresProps) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', head },
        { key: 'pence', head: 'Amount', numeric: true },
      ]}
      rows={lines.map(({ name, pence }) => ({
        id: name,
        cells: { name, pence: toThePenny(pence) },
      }))}
      foot={{ name: total.name, pence: toThePenny(total.pence) }}
    />
  )
}
