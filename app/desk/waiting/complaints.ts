import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { listComplaints } from '@/lib/membership/complaints/read'
import { todoInCase } from '@/lib/membership/discipline/case-in-words'
import { listCases } from '@/lib/membership/discipline/read'
import { can } from '@/lib/permissions'
import type { Waiting, WaitingOfOneKind } from './waiting'

/** Complaints and cases that wait for this officer. One that concerns them makes no difference to what they see. */
export async function waitingComplaints(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const theirWork = can(officer, 'complaint.queue')
  const open = (await listComplaints(officer)).filter(({ closedAt }) => !closedAt)
  const complaints = open.map(({ id, reference, receivedAt, answerBy }) => ({
    key: `complaint-${id}`,
    since: receivedAt,
    who: `Complaint ${reference}`,
    href: `/desk/complaints/${reference}` as Route,
    todo: `Answer or close it by ${lastDayInWords(answerBy)}`,
  }))
  const cases = (await listCases(officer)).flatMap((one): Waiting[] => {
    const todo = todoInCase(one)
    if (!todo) return []
    const { id, reference, proposedAt, lapsesAt, running } = one
    return [
      {
        key: `case-${id}`,
        since: one.measureSince ?? one.timeAskedAt ?? one.broughtAt ?? proposedAt,
        who: `Case ${reference}`,
        detail:
          running && lapsesAt ? `Drops if not decided by ${lastDayInWords(lapsesAt)}` : undefined,
        href: `/desk/cases/${reference}` as Route,
        todo,
      },
    ]
  })
  return [
    { area: 'officers' as const, none: 'no complaint is open', rows: complaints },
    { area: 'officers' as const, none: 'no case waits for you', rows: cases },
  ].filter(({ rows }) => theirWork || rows.length > 0)
}
