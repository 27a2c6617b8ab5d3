import { SummaryList } from '@/components/ui/summary-list'
import { bandName } from '@/lib/money/subscriptions/bands'

type Props = {
  live: number
  behind: number
  none: number
  several: number
  bands: Map<string, number>
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** What Stripe says about the customers in the list. Importing them changes nothing at Stripe. */
export function StripeMatches({ live, behind, none, several, bands }: Props) {
  const found = [...bands].map(([band, count]) => `${bandName(band)}: ${figure(count)}`)
  const rows = [
    { term: 'Already paying through Stripe (no change)', value: figure(live) },
    { term: 'Paying through Stripe, but behind', value: figure(behind) },
    {
      term: 'Customers who pay nothing now',
      value: `${figure(none)}; we will ask them to pay here`,
    },
    { term: 'Bands, by what they pay', value: found.join('\n') || 'None' },
  ]
  const more = {
    term: 'Have several subscriptions',
    value: `${figure(several)}; we use the oldest as their dues and leave the others alone`,
  }
  return <SummaryList title="At Stripe" rows={several > 0 ? [...rows, more] : rows} />
}
