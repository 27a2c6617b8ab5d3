import 'server-only'
import type { PersonActor } from '@/lib/kernel/actor'
import { capital } from '@/lib/kernel/capital'
import { listGroupProposals } from '@/lib/people/groups/read'
import { listHandovers } from '@/lib/people/officers/handover/read'
import { can } from '@/lib/permissions'
import type { WaitingOfOneKind } from './waiting'

async function groupAppointments(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const proposals = await listGroupProposals(officer)
  if (!proposals) return []
  return [
    {
      area: 'officers',
      none: 'no appointment to a group to confirm',
      rows: proposals
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ id, what, proposerName, proposedAt }) => ({
          key: `group-proposal-${id}`,
          since: proposedAt,
          who: capital(what.replace(/^that /, '')),
          detail: `Proposed by ${proposerName}`,
          href: '/desk/groups',
          todo: 'Confirm or reject it as the second officer',
        })),
    },
  ]
}

async function handovers(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'handover.read')) return []
  const open = (await listHandovers(officer)).filter(({ done }) => !done)
  return [
    {
      area: 'officers',
      none: 'no handover is under way',
      rows: open.map(({ termId, since, office, gives, takes, missing }) => ({
        key: `handover-${termId}`,
        since,
        who: `Handover: ${office}`,
        detail: `From ${gives} to ${takes ?? 'the other officers'}`,
        href: '/membership/handovers',
        todo: missing === 1 ? 'One tick is missing' : `${missing} ticks are missing`,
      })),
    },
  ]
}

export async function waitingGroupsAndHandovers(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const parts = [groupAppointments, handovers]
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
