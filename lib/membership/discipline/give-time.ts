import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { noTimeAsked } from './ask-for-time'
import { endOfDayOn, isRunning, leavesTimeToDecide } from './deadlines'
import { emailMember } from './email-case'
import { findCase, notePart } from './find-case'

/** An officer gives the member more time to answer: never less than before, and never so much that nobody could decide any more. */
export const giveTime = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, { until }: { reference: string; until: string }) => {
    const { charge } = found
    if (charge.state !== 'open' || !isRunning(charge, work.now)) throw new Refusal('case.over')
    const answerBy = endOfDayOn(until)
    if (answerBy <= charge.answerBy!) throw new Refusal('case.not-later')
    if (answerBy > charge.lapsesAt!) throw new Refusal('case.beyond-its-time')
    if (!leavesTimeToDecide(answerBy, charge.lapsesAt!)) {
      throw new Refusal('case.no-time-to-decide')
    }
    await notePart(work, found)
    await work.tx
      .update(charges)
      .set({ answerBy, ...noTimeAsked })
      .where(eq(charges.id, charge.id))
    work.record('case.time-given', { kind: 'case', id: charge.id })
    await emailMember(work, charge, 'time-given', answerBy)
  },
)
