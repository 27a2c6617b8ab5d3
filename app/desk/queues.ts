import 'server-only'
import type { Route } from 'next'
import type { Queue } from '@/components/desk/queue-list'
import { listElections } from '@/lib/elections/read'
import { countQueue } from '@/lib/join/queue'
import type { PersonActor } from '@/lib/kernel/actor'
import { countMotionsWaiting } from '@/lib/motions/read'
import { listProposals } from '@/lib/officers/read'
import { countOutgoingMails } from '@/lib/outgoing-mail/read'
import { countPayouts } from '@/lib/payouts/read'
import { can } from '@/lib/permissions'
import { countDrifts } from '@/lib/reconciliation/read'
import { countClaims } from '@/lib/spending/desk/queue'
import { countEvents } from '@/lib/subscriptions/inbox/read'
import { countLargePayments } from '@/lib/treasury/by-hand/large-payments'
import { countRefunds } from '@/lib/treasury/refunds/read'

const href = (path: string) => path as Route

async function applications(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'application.list')) return []
  const { all = 0, ready = 0, judge = 0, unmatched = 0 } = await countQueue(officer)
  const line = (title: string, show: string, count: number): Queue => ({
    title,
    href: href(`/desk/applications?show=${show}`),
    count,
  })
  return [
    line('Applications ready for decision', 'ready', ready),
    line('References to accept', 'judge', judge),
    line('Referees not matched', 'unmatched', unmatched),
    line('All open applications', 'all', all),
  ]
}

async function motions(officer: PersonActor): Promise<Queue[]> {
  const waiting = await countMotionsWaiting(officer)
  if (!waiting) return []
  return [
    { title: 'Motions to call a vote on', href: href('/desk/motions'), count: waiting.toCall },
    { title: 'Results to declare', href: href('/desk/motions'), count: waiting.toDeclare },
  ]
}

async function elections(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'election.call')) return []
  const running = (await listElections(officer)).filter(
    ({ phase }) => !['declared', 'over', 'cancelled'].includes(phase),
  )
  return [{ title: 'Elections', href: href('/desk/elections'), count: running.length }]
}

async function claims(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'claim.list')) return []
  const { yours = 0, 'to-pay': toPay = 0 } = await countClaims(officer)
  const line = (title: string, show: string, count: number): Queue => ({
    title,
    href: href(`/desk/money/claims?show=${show}`),
    count,
  })
  return [
    line('Claims to decide', 'yours', yours),
    ...(can(officer, 'spending.propose') ? [line('Claims to pay', 'to-pay', toPay)] : []),
  ]
}

async function money(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'dues.read') && !can(officer, 'money.read')) return []
  return [{ title: 'Where the money stands', href: href('/desk/money') }]
}

async function books(officer: PersonActor): Promise<Queue[]> {
  const [payouts, drifts] = [await countPayouts(officer), await countDrifts(officer)]
  if (!payouts || drifts === undefined) return []
  return [
    { title: 'Payouts to compare', href: href('/desk/money/payouts'), count: payouts.compare },
    {
      title: 'Differences from Stripe',
      href: href('/desk/money/reconciliation'),
      count: drifts,
    },
  ]
}

async function refunds(officer: PersonActor): Promise<Queue[]> {
  const counts = await countRefunds(officer)
  const large = await countLargePayments(officer)
  if (!counts || large === undefined) return []
  const line = (title: string, show: string, count: number): Queue => ({
    title,
    href: href(`/desk/money/refunds?show=${show}`),
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
    {
      title: 'Large payments to check',
      href: href('/desk/money/large-payments'),
      count: large,
    },
  ]
}

async function mail(officer: PersonActor): Promise<Queue[]> {
  const counts = await countOutgoingMails(officer)
  return counts
    ? [{ title: 'Mails that are stuck', href: href('/desk/mail'), count: counts.stuck }]
    : []
}

async function inbox(officer: PersonActor): Promise<Queue[]> {
  const counts = await countEvents(officer)
  const to = href('/desk/money/inbox?show=failed')
  return counts ? [{ title: 'Events of Stripe that failed', href: to, count: counts.failed }] : []
}

async function officers(officer: PersonActor): Promise<Queue[]> {
  const proposals = await listProposals(officer)
  if (!proposals) return []
  const count = proposals.filter((proposal) => proposal.mayConfirm).length
  return [{ title: 'Appointments to confirm', href: href('/desk/officers'), count }]
}

async function networks(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'network.count')) return []
  return [{ title: 'Networks in numbers', href: href('/desk/networks') }]
}

async function imports(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'members.import')) return []
  return [{ title: 'Bring members along', href: href('/desk/import') }]
}

async function audit(officer: PersonActor): Promise<Queue[]> {
  return can(officer, 'audit.read') ? [{ title: 'Audit', href: href('/desk/audit') }] : []
}

/** What waits on the desk. Each part of the organisation adds its own lines; each officer sees those of their powers. */
const parts = [
  applications,
  motions,
  elections,
  money,
  claims,
  books,
  refunds,
  inbox,
  mail,
  officers,
  networks,
  imports,
  audit,
]

export async function listQueues(officer: PersonActor): Promise<Queue[]> {
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
