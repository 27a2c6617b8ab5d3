import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import { memberSegments } from '@/db/schema/records/member-segments'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readsAllOfGroup } from '@/lib/people/groups/named-in-group'
import { keptSegment } from '@/lib/people/letters/forms'
import type { LetterSegment } from '@/lib/people/letters/states'
import { type Written, writeLetter } from '@/lib/people/letters/write-letter'
import { segmentFilter } from '../filters'
import { mayUseSegment } from './read-segments'

type Letter = Omit<Written, 'segment'> & { segment?: string }

/** An officer writes a letter, to all whom it is for or only to those of them in a segment that the officer can open. */
export const writeLetterToSegment = verb('letter.write', async (work, letter: Letter) => {
  const { segment } = letter
  return writeLetter.within(work, {
    ...letter,
    segment:
      segment === keptSegment ? keptSegment : segment ? await segmentOf(work, segment) : undefined,
  })
})

async function segmentOf(work: Work, segmentId: string): Promise<LetterSegment> {
  const [segment] = await work.tx
    .select()
    .from(memberSegments)
    .where(
      and(
        eq(memberSegments.id, segmentId),
        or(eq(memberSegments.ownerId, work.person.personId), eq(memberSegments.shared, true)),
      ),
    )
  const filter = segment && segmentFilter.parse(segment.filter)
  if (!filter || !mayUseSegment(work.actor, filter)) throw new Refusal('letter.segment-gone')
  const asks = Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  if (Object.keys(asks).length === 0) throw new Refusal('letter.segment-gone')
  const { group } = filter
  return {
    segmentId,
    name: segment.name,
    asks,
    allOfGroup:
      group !== undefined && (await readsAllOfGroup(work.tx, work.actor, group, work.now)),
  }
}
