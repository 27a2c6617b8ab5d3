import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRunning } from './deadlines'
import { emailMember } from './email-case'
import { findCase, notePart } from './find-case'

type Refused = { reference: string; words: string }

/** An officer refuses the time that the member asked for, with the reason: their day stands. They can ask again, with other words. */
export const refuseTime = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, { words }: Refused) => {
    const { charge } = found
    if (charge.state !== 'open' || !isRunning(charge, work.now)) throw new Refusal('case.over')
    if (!charge.timeAskedAt || charge.timeRefusedAt) throw new Refusal('case.no-time-asked')
    await notePart(work, found)
    await work.tx
      .update(charges)
      .set({ timeRefusedSealed: seal(words), timeRefusedAt: work.now })
      .where(eq(charges.id, charge.id))
    work.record('case.time-refused', { kind: 'case', id: charge.id })
    await emailMember(work, charge, 'time-refused', charge.answerBy!)
  },
)
