import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRunning } from './deadlines'
import { emailHandlers } from './email-case'
import { findOwnCase } from './find-case'

type Asked = { reference: string; words: string }

/** The member asks for more time to answer. Asked again, the newer words count. */
export const askForTime = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, found, { words }: Asked) => {
    const { charge } = found
    if (charge.state !== 'open' || !isRunning(charge, work.now)) throw new Refusal('case.over')
    await work.tx
      .update(charges)
      .set({ timeAskedSealed: seal(words), timeAskedAt: work.now })
      .where(eq(charges.id, charge.id))
    work.recordUnnamed('case.time-asked', { kind: 'case', id: charge.id })
    await emailHandlers(work, found, 'time-asked')
  },
)
