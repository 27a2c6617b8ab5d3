import 'server-only'
import { eq } from 'drizzle-orm'
import { payouts } from '@/db/schema/money/payouts'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

type Line = { payoutId: string; bankPence: number; bankOn: string }

/** The treasurer writes down what the bank statement says. It can be put right later; each time stands in the audit. */
export const matchPayout = verb('payout.match', async (work, input: Line) => {
  const { payoutId, bankPence, bankOn } = input
  const [matched] = await work.tx
    .update(payouts)
    .set({
      bankPence,
      bankOn,
      bankReadAt: work.now,
      bankReadBy: work.actor.kind === 'person' ? work.actor.personId : null,
    })
    .where(eq(payouts.id, payoutId))
    .returning({ amountPence: payouts.amountPence })
  if (!matched) throw new Refusal('not-there')
  const { amountPence } = matched
  const differencePence = bankPence - amountPence
  const subject = { kind: 'payout', id: payoutId }
  work.record('payout.matched', subject, { amountPence, bankPence, differencePence })
})
