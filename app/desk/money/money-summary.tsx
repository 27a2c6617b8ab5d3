import { type Queue, QueueList } from '@/components/desk/queue-list'
import { StatFigure } from '@/components/ui/stat-figure'
import type { PersonActor } from '@/lib/kernel/actor'
import { inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { bandName } from '@/lib/money/subscriptions/bands'
import { agesInGrace } from '@/lib/money/treasury/arrears-ages'
import type { Dashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'

/** What an officer looks for first: what waits, the next payout, what those give who name their own amount. */
export function MoneySummary({ found, officer }: { found: Dashboard; officer: PersonActor }) {
  const { waiting, payouts, ownAmounts } = found
  const inGrace = found.arrears
    .filter(({ age }) => agesInGrace.includes(age))
    .reduce((sum, { count }) => sum + count, 0)
  const queues: (Queue | false)[] = [
    can(officer, 'dues.read') && {
      title: 'Failed payments in grace',
      href: '/desk/money/arrears?age=in-grace',
      count: inGrace,
    },
    can(officer, 'money.read') && {
      title: 'Refunds to decide',
      href: '/desk/money/refunds',
      count: waiting.refunds,
    },
    can(officer, 'claim.list') && {
      title: 'Claims to decide',
      href: '/desk/money/claims',
      count: waiting.claims,
    },
    can(officer, 'money.read') && {
      title: 'Failed Stripe messages',
      href: '/desk/money/stripe-messages?show=failed',
      count: waiting.events,
    },
    can(officer, 'money.read') && {
      title: 'Differences from Stripe',
      href: '/desk/money/reconciliation',
      count: waiting.differences,
    },
  ]
  return (
    <>
      <h2>Waiting for you</h2>
      <QueueList queues={queues.filter((queue) => queue !== false)} />
      {payouts.next ? (
        <StatFigure figure={inPounds(payouts.next.amountPence)}>
          reaches our bank on {inWords(payouts.next.arrivesOn)}
        </StatFigure>
      ) : (
        <StatFigure figure={inPounds(payouts.atStripePence)}>
          held by Stripe; no payout scheduled
        </StatFigure>
      )}
      {ownAmounts.map(({ band, pence }) => (
        <StatFigure key={band} figure={inPounds(pence)}>
          a month on average from each member on the {bandName(band).toLowerCase()} band (yearly
          dues divided by 12)
        </StatFigure>
      ))}
    </>
  )
}
