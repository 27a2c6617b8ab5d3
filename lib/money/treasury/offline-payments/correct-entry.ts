import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { type EntryRow, lockPayment } from '@/lib/money/ledger/lock-payment'
import { wasByHand } from '@/lib/money/ledger/refunds'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { lockAloneLimit } from '../alone-limit'
import { entryOfForm } from './entry-of-form'

type Correction = { nonce: string; entryId: string; rightPence: number }

/**
 * Puts the amount of an entry by hand right, or takes it back (nothing is right), by another entry: the first one stays as
 * it was. Dues that were taken back give no standing either. Lowering the books takes money out of sight like a refund, so
 * above the same limit it takes an officer who confirms money and did not enter this.
 */
export const correctEntry = verb(
  'ledger.correct',
  {
    knownTo: 'money.read',
    subject: ({ tx }, { entryId }: Correction) => lockPayment(tx, { entryId }),
  },
  async (work, payment, { nonce, entryId, rightPence }: Correction) => {
    if (await entryOfForm(work, 'correction', nonce)) return
    const { entry, correctedPence, worthPence, leftPence } = payment
    if (!wasByHand(entry.kind)) throw new Refusal('ledger.not-by-hand')
    const amountPence = rightPence - correctedPence
    if (amountPence === 0) throw new Refusal('ledger.already-right')
    if (leftPence + amountPence < 0) throw new Refusal('ledger.less-than-given-back')
    if (amountPence < 0) await assertMayLower(work, entry, -amountPence)
    const { personId, band, periodStartsOn, periodEndsOn } = entry
    const id = await enterEntry(work, {
      kind: 'correction',
      amountPence,
      occurredAt: work.now,
      personId,
      band,
      periodStartsOn,
      periodEndsOn,
      sourceKey: nonce,
      relatesTo: entryId,
      enteredBy: work.person.personId,
    })
    work.record('ledger.corrected', { kind: 'ledger-entry', id: id! }, { amountPence, rightPence })
    if (rightPence === 0 && worthPence > 0) await takeStandingBack(work, entry)
  },
)

async function assertMayLower(work: Work, entry: EntryRow, byPence: number) {
  const { personId, powers } = work.person
  if (powers.includes('money.confirm') && entry.enteredBy !== personId) return
  if (byPence > (await lockAloneLimit(work, entry.id)))
    throw new Refusal('ledger.lowered-by-second')
}

/** The period that this money paid for did not begin. What was paid for before it stays. */
async function takeStandingBack(work: Work, { personId, periodStartsOn, periodEndsOn }: EntryRow) {
  if (!personId || !periodStartsOn || !periodEndsOn) return
  const row = inForce(await lockSubscriptions(work.tx, personId))
  const byHand = row?.status === 'canceled' && row.stripeSubscriptionId === null
  if (!byHand || !row.currentPeriodEndsAt) return
  if (dateOf(row.currentPeriodEndsAt) !== periodEndsOn) return
  await work.tx
    .update(subscriptions)
    .set({ currentPeriodEndsAt: atWallTime(periodStartsOn) })
    .where(eq(subscriptions.id, row.id))
  const subject = { kind: 'subscription', id: row.id }
  work.record('subscription.taken-back', subject, { personId })
}
