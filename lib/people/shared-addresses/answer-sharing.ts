import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertMayShare } from './lock-sharing'

/** Only the holder of the address answers: to nobody else is it there. */
async function askedOfHolder(work: Work, { shareId }: { shareId: string }) {
  const [share] = await work.tx
    .select()
    .from(sharedAddresses)
    .where(and(eq(sharedAddresses.id, shareId), isNull(sharedAddresses.endedAt)))
    .for('update')
  return share && { share, personId: share.holderId }
}

/** Whoever holds the address says yes or no. A yes alone begins nothing: a second officer confirms the other’s wish. */
export const answerSharing = verb(
  'shared-address.answer',
  { subject: askedOfHolder },
  async (work, { share }, { agree }: { shareId: string; agree: boolean }) => {
    if (share.agreedAt) {
      if (agree) return
      throw new Refusal('moved-meanwhile')
    }
    if (agree) await assertMayShare(work, share.holderId)
    await work.tx
      .update(sharedAddresses)
      .set(agree ? { agreedAt: work.now } : { endedAt: work.now })
      .where(eq(sharedAddresses.id, share.id))
    work.record(agree ? 'shared-address.agreed' : 'shared-address.refused', {
      kind: 'person',
      id: share.personId,
    })
  },
)
