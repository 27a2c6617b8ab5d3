import 'server-only'
import { eq } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reviewOf } from '@/lib/people/members/flagged-address'
import { findFlag } from './find-flag'
import { type KeepReason, keepReasons } from './keep-reasons'

/** The second officer: it is remembered for as long again, counted from its review date, with the reason that was given. */
export const confirmKeepingFlag = verb(
  'flag.confirm-keeping',
  { knownTo: 'flag.list', subject: findFlag },
  async (work, { emailHash, reviewAt, keepReason }, { reason }: { reason: KeepReason }) => {
    if (keepReason !== reason) throw new Refusal('moved-meanwhile')
    const words = keepReasons[reason]
    await work.tx
      .update(flaggedAddresses)
      .set({
        reason: words,
        reviewAt: reviewOf(reviewAt),
        keepReason: null,
        keepProposedBy: null,
        keepProposedAt: null,
      })
      .where(eq(flaggedAddresses.emailHash, emailHash))
    const filed = { kind: 'retention', id: 'flags' }
    work.record('flag.keeping-confirmed', filed, { reason: words.toLowerCase() })
  },
)
