import 'server-only'
import type { Queue } from '@/components/desk/queue-list'
import { listElections } from '@/lib/democracy/elections/read'
import { countMotionsWaiting } from '@/lib/democracy/motions/read'
import { listChores } from '@/lib/jobs/read-chores'
import type { PersonActor } from '@/lib/kernel/actor'
import { countQueue } from '@/lib/membership/join/queue'
import { listProposals } from '@/lib/people/officers/read'
import { can } from '@/lib/permissions'
import { countToConfirm } from '@/lib/records/imports/read'
import { countOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { moneyQueues } from './money/queues'

async function applications(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'application.list')) return []
  const { all = 0, ready = 0, judge = 0, unmatched = 0 } = await countQueue(officer)
  const line = (title: string, show: string, count: number): Queue => ({
    title,
    href: `/desk/applications?show=${show}`,
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
    { title: 'Motions ready for a vote', href: '/desk/motions', count: waiting.toCall },
    { title: 'Results to declare', href: '/desk/motions', count: waiting.toDeclare },
  ]
}

async function elections(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'election.call')) return []
  const running = (await listElections(officer)).filter(
    ({ phase }) => !['declared', 'over', 'cancelled'].includes(phase),
  )
  return [{ title: 'Elections', href: '/desk/elections', count: running.length }]
}

async function mail(officer: PersonActor): Promise<Queue[]> {
  const counts = await countOutgoingMails(officer)
  return counts
    ? [{ title: 'Emails that could not be sent', href: '/desk/mail', count: counts.failed ?? 0 }]
    : []
}

async function chores(officer: PersonActor): Promise<Queue[]> {
  const list = await listChores(officer)
  if (!list) return []
  const count = list.filter(({ failingSince }) => failingSince).length
  return [{ title: 'Automatic tasks that failed', href: '/desk/chores', count }]
}

async function officers(officer: PersonActor): Promise<Queue[]> {
  const proposals = await listProposals(officer)
  if (!proposals) return []
  const count = proposals.filter((proposal) => proposal.mayConfirm).length
  return [{ title: 'Appointments to confirm', href: '/desk/officers', count }]
}

async function networks(officer: PersonActor): Promise<Queue[]> {
  if (!can(officer, 'network.count')) return []
  return [{ title: 'Networks in numbers', href: '/desk/networks' }]
}

async function imports(officer: PersonActor): Promise<Queue[]> {
  const confirming: Queue[] = can(officer, 'import.read')
    ? [{ title: 'Imports to confirm', href: '/desk/import', count: await countToConfirm(officer) }]
    : []
  if (!can(officer, 'members.import')) return confirming
  return [{ title: 'Import members', href: '/desk/import' }]
}

async function audit(officer: PersonActor): Promise<Queue[]> {
  return can(officer, 'audit.read') ? [{ title: 'Audit log', href: '/desk/audit' }] : []
}

/** What waits on the desk. Each part of the organisation adds its own lines; each officer sees those of their powers. */
const parts = [
  applications,
  motions,
  elections,
  moneyQueues,
  mail,
  chores,
  officers,
  networks,
  imports,
  audit,
]

export async function listQueues(officer: PersonActor): Promise<Queue[]> {
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
