import 'server-only'
import { publicNames } from '@/db/schema/democracy/publications'
import { verb, type Work } from '@/lib/kernel/perform'
import { currentVersion } from '@/lib/people/members/wordings'
import { lockPublishing } from './lock-publishing'

type Showing = { number: number; shown: boolean }

/** Whoever moved or seconded it says whether they are named on its public page, and can say otherwise at any time. */
export const showPublicName = verb(
  'publication.show-name',
  { subject: (work, { number }: Showing) => lockSides(work, { number }) },
  async (work, { motion, voteId }, { number, shown }: Showing) => {
    const answer = {
      shown,
      consentVersion: shown ? currentVersion('named-with-decision') : null,
      answeredAt: work.now,
    }
    await work.tx
      .insert(publicNames)
      .values({ voteId, personId: work.person.personId, ...answer })
      .onConflictDoUpdate({ target: [publicNames.voteId, publicNames.personId], set: answer })
    work.recordUnnamed('publication.name-chosen', { kind: 'motion', id: motion.id }, { number })
  },
)

async function lockSides(work: Work, which: { number: number }) {
  const found = await lockPublishing(work, which)
  return { ...found, parties: found.sides.flatMap((personId) => personId ?? []) }
}
