import { SummaryList } from '@/components/ui/summary-list'
import { organisation } from '@/lib/organisation'

type Props = {
  live: number
  behind: number
  none: number
  several: number
  bands: Map<string, number>
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** What Stripe says of the customers in the list. Nothing changes there by taking them in. */
export function AtStripe({ live, behind, none, several, bands }: Props) {
  const found = [...bands].map(
    ([band, count]) =>
      `${organisation.bands[band as keyof typeof organisation.bands].name}: ${figure(count)}`,
  )
  const rows = [
    { term: 'Pay there, and go on as they are', value: figure(live) },
    { term: 'Pay there, and are behind', value: figure(behind) },
    { term: 'Customers who pay nothing now', value: `${figure(none)}; they are asked to pay here` },
    { term: 'Bands, by what they pay', value: found.join('\n') || 'None' },
  ]
  const more = {
    term: 'Have several subscriptions',
    value: `${figure(several)}; the oldest becomes their dues, the others stay as they are`,
  }
  return <SummaryList title="At Stripe" rows={several > 0 ? [...rows, more] : rows} />
}
