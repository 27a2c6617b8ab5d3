import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitionNames, requisitions } from '@/db/schema/democracy/requisitions'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { requisitionNamesKeptDays } from './states'

/** What is due at a time: names under what lapsed, and under what a meeting has been called for. */
export function requisitionNamesDue(at: Date): SQL {
  const old = addDays(at, -requisitionNamesKeptDays).toISOString()
  return sql`${requisitionNames.requisitionId} in (select ${requisitions.id} from ${requisitions}
    left join ${meetings} on ${meetings.id} = ${requisitions.meetingId}
    where (${requisitions.reachedAt} is null and ${requisitions.lapsesAt} < ${old})
      or (${requisitions.answeredAt} < ${old} and ${meetings.state} <> 'cancelled'))`
}

/** Who called for a meeting says something of what they think of us: it is kept as long as the number may be asked about. */
export const eraseRequisitionNames = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(requisitionNames)
    .where(requisitionNamesDue(work.now))
    .returning({ requisitionId: requisitionNames.requisitionId })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.requisition-names', { kind: 'retention', id: 'requisition-names' }, detail)
})
