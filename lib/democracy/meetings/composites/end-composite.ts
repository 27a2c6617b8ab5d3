import 'server-only'
import { eq } from 'drizzle-orm'
import { compositeParts, composites } from '@/db/schema/democracy/composites'
import { compositeEnded } from '@/emails/democracy/composite-ended'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { type Addressee, addresseeOf } from '@/lib/people/members/addressee'
import type { FoundComposite } from './lock-composite'
import { type CompositeEnd, compositeMoves, endsInWords, motionsInWords } from './states'

/** It comes to nothing, or is taken apart: the motions are free for another one, and whoever had to do with it is told why. */
export async function endComposite(work: Work, found: FoundComposite, why: CompositeEnd) {
  const { meeting, composite, written, originals } = found
  const move = why === 'taken-apart' ? 'takeApart' : 'fall'
  await work.move(composites, composite, compositeMoves, move, { why, endedAt: work.now })
  await work.tx
    .update(compositeParts)
    .set({ live: false })
    .where(eq(compositeParts.compositeId, composite.id))
  const motions = motionsInWords(originals.map(({ motion }) => motion.number))
  const about = { meeting: meeting.number, motions, why }
  work.record('composite.ended', { kind: 'meeting', id: meeting.id }, about)
  for (const to of await addresseesOf(work, found))
    await work.email(compositeEnded, {
      to,
      key: `${composite.id}/${to.personId}`,
      props: {
        name: to.name,
        title: written.title,
        motions,
        reason: endsInWords[why],
        link: siteUrl(`/meetings/${meeting.number}/composites/${composite.id}`),
      },
    })
}

/** The movers, and whoever proposed it. */
export async function addresseesOf(
  work: Work,
  { composite, parties }: Pick<FoundComposite, 'composite' | 'parties'>,
): Promise<Addressee[]> {
  const told: Addressee[] = []
  for (const personId of new Set([...parties, composite.proposedBy])) {
    const one = await addresseeOf(work.tx, personId)
    if (one) told.push(one)
  }
  return told
}
