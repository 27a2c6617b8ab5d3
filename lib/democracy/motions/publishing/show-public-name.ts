import 'server-only'
import { publicNames } from '@/db/schema/democracy/publications'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { currentVersion } from '@/lib/people/members/wordings'
import { lockPublishing } from './lock-publishing'

type Showing = { number: number; shown: boolean }

/** Whoever moved or seconded it says whether they are named on its public page, and can say otherwise at any time. */
export const showPublicName = verb(
  'publication.show-name',
  { subject: (work, { number }: Showing) => lockSides(work, { number }) },
  async (work, { motion, voteId, own }, { number, shown }: Showing) => {
    const answer = {
      shown,
      consentVersion: shown ? currentVersion('named-with-decision') : null,
      answeredAt: work.now,
    }
    await work.tx
      .insert(publicNames)
      .values(own.map((personId) => ({ voteId, personId, ...answer })))
      .onConflictDoUpdate({ target: [publicNames.voteId, publicNames.personId], set: answer })
    work.recordUnnamed('publication.name-chosen', { kind: 'motion', id: motion.id }, { number })
  },
)

/** They brought it with the record that they have, or with one that was merged into it since. */
async function lockSides(work: Work, which: { number: number }) {
  const found = await lockPublishing(work, which)
  const own = sidesTakenBy(work.person, found.sides)
  return { ...found, own, parties: own.length > 0 ? [work.person.personId] : [] }
}

/** Of those who moved or seconded it the records that are this person's. */
export function sidesTakenBy(actor: Actor, sides: readonly (string | null)[]): string[] {
  if (actor.kind !== 'person') return []
  const own = sides.flatMap((id) => (id && isTheirRecord(actor, id) ? [id] : []))
  return [...new Set(own)]
}
