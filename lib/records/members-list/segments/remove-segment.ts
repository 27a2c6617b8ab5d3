import 'server-only'
import { eq } from 'drizzle-orm'
import { memberSegments } from '@/db/schema/records/member-segments'
import { verb, type Work } from '@/lib/kernel/perform'
import { holdsPowerNow } from '@/lib/people/officers/officers-now'

/**
 * Whoever saved it takes it off the list, for everybody whom they showed it to. One that its maker shared before they left office belongs to the
 * officers: any of them does.
 */
export const removeSegment = verb(
  'segment.remove',
  { knownTo: 'member.search', subject: findSegment },
  async (work, { id, personId }, _: { segmentId: string }) => {
    await work.tx.delete(memberSegments).where(eq(memberSegments.id, id))
    work.record('segment.removed', { kind: 'person', id: personId })
  },
)

async function findSegment(work: Work, { segmentId }: { segmentId: string }) {
  const [segment] = await work.tx
    .select({
      id: memberSegments.id,
      personId: memberSegments.ownerId,
      shared: memberSegments.shared,
    })
    .from(memberSegments)
    .where(eq(memberSegments.id, segmentId))
    .for('update')
  if (!segment) return undefined
  const inOffice = await holdsPowerNow(work.tx, segment.personId, 'members.read', work.now)
  return { ...segment, ofOfficers: segment.shared && !inOffice }
}
