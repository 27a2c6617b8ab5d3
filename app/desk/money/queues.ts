import 'server-only'
import type { Queue } from '@/components/desk/queue-list'
import type { PersonActor } from '@/lib/kernel/actor'
import { countPayouts } from '@/lib/money/payouts/read'
import { countDifferences } from '@/lib/money/reconciliation/read-differences'
import { countClaims } from '@/lib/money/spending/desk/queue'
import { countEvents } from '@/lib/money/subscriptions/stripe-messages/read'
import { countLargePayments } from '@/lib/money/treasury/offline-payments/large-payments'
import { countRefunds } from '@/lib/money/treasury/refunds/read'
import { can } from '@/lib/permissions'

function overview(officer: PersonActor): Queue[] {
  if (!can(officer, 'dues.read') && !can(officer, 'money.read')) return []
  return [{ title: 'Money overview', href: '/desk/money' }]
}

async function claims(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'claim.list')) return []
  const { yours = 0, 'to-pay': count = 0 } = await countClaims(officer)
  const toPay: Queue = { title: 'Claims to pay', href: '/desk/money/claims?show=to-pay', count }
  return [
    { title: 'Claims to decide', href: '/desk/money/claims?show=yours', count: yours },
    ...(can(officer, 'spending.propose') ? [toPay] : []),
  ]
}

async function books(officer: PersonActor): Promise<Queue[]> {
  const [payouts, differences] = [await countPayouts(officer), await countDifferences(officer)]
  if (!payouts || differences === undefined) return []
  return [
    { title: 'Payouts to compare', href: '/desk/money/payouts', count: payouts.compare },
    { title: 'Differences from Stripe', href: '/desk/money/reconciliation', count: differences },
  ]
}

async function refunds(officer: PersonActor): Promise<Queue[]> {
  const counts = await countRefunds(officer)
  const large = await countLargePayments(officer)
  if (!counts || large === undefined) return []
  const line = (title: string, show: string, count: number): Queue => ({
    title,
    href: `/desk/money/refunds?show=${show}`,
    count,
  })
  const theirs = can(officer, 'refund.approve', { personId: null, officers: [] })
  const confirm = theirs ? [line('Refunds to confirm', 'proposed', counts.toConfirm)] : []
  if (!can(officer, 'refund.propose', { personId: null })) return confirm
  return [
    line('Refunds to decide', 'asked', counts.asked),
    ...confirm,
    line('Refunds to pay by hand', 'by-hand', counts['by-hand']),
    line('Refunds that failed', 'failed', counts.failed),
    { title: 'Large payments to check', href: '/desk/money/large-payments', count: large },
  ]
}

async function inbox(officer: PersonActor): Promise<Queue[]> {
  const counts = await countEvents(officer)
  if (!counts) return []
  const href = '/desk/money/stripe-messages?show=failed'
  return [{ title: 'Failed Stripe messages', href, count: counts.failed }]
}

/** What waits with the money. */
export async function moneyQueues(officer: PersonActor): Promise<Queue[]> {
  const rest = await Promise.all([claims, books, refunds, inbox].map((part) => part(officer)))
  return [...overview(officer), ...rest.flat()]
}
