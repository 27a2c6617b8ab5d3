import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { requisitions } from '@/db/schema/democracy/requisitions'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { countWithVote } from '../count-with-vote'
import { namesNeeded } from '../meeting-rules'
import { addName } from './add-name'

type Opening = {
  /** Comes with the form: the same form sent twice is one requisition. */
  id: string
  business: string
}

/** A member calls for a special meeting of everybody, and is the first to add their name. One at a time. */
export const openRequisition = verb('requisition.open', async (work, { id, business }: Opening) => {
  const { personId } = work.person
  const oneself = eq(members.personId, personId)
  await work.tx.select({ number: members.number }).from(members).where(oneself).for('update')
  const [before] = await work.tx.select().from(requisitions).where(eq(requisitions.id, id))
  if (before) {
    if (before.openedBy !== personId) throw new Refusal('bad-request')
    return { number: before.number }
  }
  const others = await work.tx.$count(
    requisitions,
    and(
      eq(requisitions.openedBy, personId),
      isNull(requisitions.reachedAt),
      gt(requisitions.lapsesAt, work.now),
    ),
  )
  if (others > 0) throw new Refusal('requisition.one-at-a-time')
  const everybody = { group: null, place: null }
  const [opened] = await work.tx
    .insert(requisitions)
    .values({
      id,
      business,
      openedBy: personId,
      openedAt: work.now,
      needed: namesNeeded(await countWithVote(work.tx, everybody, work.now)),
      lapsesAt: addDays(work.now, organisation.rules.requisition.gatherDays),
    })
    .returning()
  const { number, needed } = opened!
  work.record('requisition.opened', { kind: 'requisition', id }, { number, needed })
  await addName(work, opened!)
  return { number }
})
