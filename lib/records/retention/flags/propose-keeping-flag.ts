import 'server-only'
import { eq } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findFlag } from './find-flag'
import { flagReviewDays, type KeepReason, keepReasons } from './keep-reasons'

/** An officer says why the address of somebody who was expelled has to be remembered beyond its review date. */
export const proposeKeepingFlag = verb(
  'flag.propose-keeping',
  { knownTo: 'flag.list', subject: findFlag },
  async (work, { emailHash, reviewAt, keepReason }, { reason }: { reason: KeepReason }) => {
    if (work.now < addDays(reviewAt, -flagReviewDays)) throw new Refusal('flag.too-early')
    if (keepReason) throw new Refusal('flag.waits-already')
    await work.tx
      .update(flaggedAddresses)
      .set({
        keepReason: reason,
        keepProposedBy: work.person.personId,
        keepProposedAt: work.now,
      })
      .where(eq(flaggedAddresses.emailHash, emailHash))
    const filed = { kind: 'retention', id: 'flags' }
    work.record('flag.keeping-proposed', filed, { reason: keepReasons[reason].toLowerCase() })
  },
)
