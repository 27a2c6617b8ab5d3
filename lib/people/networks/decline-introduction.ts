import 'server-only'
import { eq } from 'drizzle-orm'
import { introductionBlocks, introductions, networkMemberships } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import { introductionToAnswer } from './find-introduction'
import { blockedHashOf } from './introduction-blocks'
import { introductionMoves } from './introduction-states'

type Declining = {
  introductionId: string
  /** Not from this member again, in whatever network. */
  block: boolean
}

/** Says no. Whoever asked is not told, and their words are deleted. */
export const declineIntroduction = verb(
  'introduction.decline',
  { subject: introductionToAnswer },
  async (work, { introduction, personId }, { block }: Declining) => {
    await work.move(introductions, introduction, introductionMoves, 'decline', {
      answeredAt: work.now,
      noteSealed: null,
    })
    if (!block) return
    const [from] = await work.tx
      .select({ personId: networkMemberships.personId })
      .from(networkMemberships)
      .where(eq(networkMemberships.id, introduction.fromId))
    await work.tx
      .insert(introductionBlocks)
      .values({
        personId,
        blockedHash: blockedHashOf(personId, from!.personId),
        blockedAt: work.now,
      })
      .onConflictDoNothing()
  },
)
