import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { dayInWords } from '@/lib/kernel/calendar'
import { countApplicationsToDo, listApplicationQueue } from '@/lib/membership/join/queue'
import { nextStep } from '@/lib/membership/join/queue-filters'
import { can } from '@/lib/permissions'
import { listFlags } from '@/lib/records/retention/flags/read'
import type { WaitingOfOneKind } from './waiting'

export async function waitingApplications(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'application.list')) return []
  const [{ rows }, all] = await Promise.all([
    listApplicationQueue(officer, 'yours'),
    countApplicationsToDo(officer),
  ])
  return [
    {
      area: 'applications',
      none: 'no application',
      more: all - rows.length,
      rows: rows.map((row) => ({
        key: row.id,
        since: row.submittedAt,
        who: row.name || 'Name erased',
        detail: `Application ${row.number}`,
        href: `/desk/applications/${row.number}` as Route,
        todo: todo(row),
        holder: row.takenBy
          ? {
              id: row.takenBy,
              name: row.takenByName ?? '',
              me: row.takenBy === officer.personId,
            }
          : undefined,
      })),
    },
  ]
}

/** Of people who were expelled: what is proposed for this officer to confirm, and what is due to be let go or kept. */
export async function waitingFlags(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const list = await listFlags(officer)
  if (!list) return []
  const rows = list.flags.filter(({ mayPropose, mayConfirm }) => mayPropose || mayConfirm)
  return [
    {
      area: 'applications',
      none: 'no remembered address to review',
      rows: rows.map((flag) => ({
        key: `flag-${flag.emailHash}`,
        since: flag.keepProposedAt ?? flag.reviewFrom,
        who: 'A remembered address',
        detail: 'Of someone who was expelled',
        href: '/desk/applications/flagged' as Route,
        todo: flag.mayConfirm
          ? 'Confirm as the second officer that it is kept'
          : `Keep it, or let it go on ${dayInWords(flag.reviewAt)}`,
      })),
    },
  ]
}

function todo(row: Parameters<typeof nextStep>[0]): string {
  if (row.state === 'submitted' && row.accepted >= 2) return 'Both references are in: decide'
  const steps = [
    row.toJudge > 0 && (row.toJudge === 1 ? 'Accept a reference' : 'Accept both references'),
    row.unmatched > 0 &&
      (row.unmatched === 1 ? 'Find a referee who was not reached' : 'Find both referees'),
    row.toReplace > 0 && 'the applicant has to name someone else',
  ].filter((step): step is string => Boolean(step))
  return steps.join('. ').replace('. the', '; the') || nextStep(row)
}
