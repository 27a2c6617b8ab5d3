import 'server-only'
import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitionNames, requisitions } from '@/db/schema/democracy/requisitions'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { countNames } from './count-names'
import { requisitionNamesKeptDays } from './states'

/** What is due at a time: names under what lapsed, and under what a meeting has dealt with. One to which nobody came to open it is over when it was to end. */
export function requisitionNamesDue(at: Date): SQL {
  const old = addDays(at, -requisitionNamesKeptDays).toISOString()
  return sql`${requisitionNames.requisitionId} in (select ${requisitions.id} from ${requisitions}
    left join ${meetings} on ${meetings.id} = ${requisitions.meetingId}
    where (${requisitions.reachedAt} is null and ${requisitions.lapsesAt} < ${old})
      or (${meetings.state} = 'closed' and ${meetings.closedAt} < ${old})
      or (${meetings.state} = 'called' and ${meetings.endsAt} < ${old}))`
}

/** Who called for a meeting says something of what they think of us: it is kept as long as the number may be asked about. How many they were stays. */
export const eraseRequisitionNames = verb('retention.run', async (work, _input: object) => {
  await keepCounts(work)
  const gone = await work.tx
    .delete(requisitionNames)
    .where(requisitionNamesDue(work.now))
    .returning({ requisitionId: requisitionNames.requisitionId })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.requisition-names', { kind: 'retention', id: 'requisition-names' }, detail)
})

async function keepCounts(work: Work) {
  const lapsed = await work.tx
    .select({ id: requisitions.id })
    .from(requisitions)
    .where(
      and(
        isNull(requisitions.reachedAt),
        isNull(requisitions.signed),
        lt(requisitions.lapsesAt, addDays(work.now, -requisitionNamesKeptDays)),
      ),
    )
  for (const { id } of lapsed)
    await work.tx
      .update(requisitions)
      .set({ signed: await countNames(work.tx, id, work.now) })
      .where(eq(requisitions.id, id))
}
