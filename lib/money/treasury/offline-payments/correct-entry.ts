import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { handPaymentCorrected } from '@/emails/money/hand-payment-corrected'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { type EntryRow, lockPayment } from '@/lib/money/ledger/lock-payment'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockAloneLimit } from '../alone-limit'
import { entryOfForm } from './entry-of-form'
import { type EffectOnDues, planCorrection } from './plan-correction'

type Correction = { nonce: string; entryId: string; rightPence: number }

/**
 * Puts the amount of an entry by hand right, or takes it back (nothing is right), by another entry: the first one stays as
 * it was. Dues are paid for as long as the right sum pays for, and the payer is told. Lowering the books takes money out of
 * sight like a refund, so above the same limit it takes an officer who confirms money and did not enter this.
 */
export const correctEntry = verb(
  'ledger.correct',
  {
    knownTo: 'money.read',
    subject: ({ tx }, { entryId }: Correction) => lockPayment(tx, { entryId }),
  },
  async (work, payment, { nonce, entryId, rightPence }: Correction) => {
    if (await entryOfForm(work, 'correction', nonce)) return
    const { entry, correctedPence } = payment
    const { amountPence, effect } = await planCorrection(work.tx, payment, rightPence)
    if (amountPence < 0) await assertMayLower(work, entry, -amountPence)
    const { personId, band, periodStartsOn, periodEndsBefore } = entry
    const id = await enterEntry(work, {
      kind: 'correction',
      amountPence,
      occurredAt: work.now,
      personId,
      band,
      periodStartsOn,
      periodEndsBefore,
      sourceKey: nonce,
      relatesTo: entryId,
      enteredBy: work.person.personId,
    })
    work.record('ledger.corrected', { kind: 'ledger-entry', id: id! }, { amountPence, rightPence })
    if (effect.kind === 'none') return
    if (effect.kind === 'restored') await restoreBefore(work, effect)
    else await moveEnds(work, effect)
    await tellPayer(work, { personId: personId!, nonce, correctedPence, rightPence }, effect)
  },
)

async function assertMayLower(work: Work, entry: EntryRow, byPence: number) {
  const entered = isTheirRecord(work.person, entry.enteredBy)
  if (work.person.powers.includes('money.confirm') && !entered) return
  if (byPence > (await lockAloneLimit(work, entry.id)))
    throw new Refusal('ledger.lowered-by-second')
}

/**
 * The period that this money paid for did not begin: the arrangement that its entry made is over, and the one whose place it
 * took is in force again, as it was. What had run at Stripe is brought up to what Stripe says of it by now.
 */
async function restoreBefore(
  work: Work,
  { row, before }: Extract<EffectOnDues, { kind: 'restored' }>,
) {
  const { personId } = row
  await endSubscription(work, row)
  if (before) {
    await work.tx
      .update(subscriptions)
      .set({ endedAt: null })
      .where(eq(subscriptions.id, before.id))
    if (before.stripeCustomerId) {
      await work.queue('sync-customer', { customerId: before.stripeCustomerId })
    }
  }
  work.record('subscription.taken-back', { kind: 'subscription', id: row.id }, { personId })
}

async function moveEnds(work: Work, { rows }: Extract<EffectOnDues, { kind: 'other-end' }>) {
  for (const { row, endsAt } of rows) {
    await work.tx
      .update(subscriptions)
      .set({ currentPeriodEndsAt: endsAt })
      .where(eq(subscriptions.id, row.id))
  }
  const { id, personId } = rows.at(-1)!.row
  work.record('subscription.paid-time-corrected', { kind: 'subscription', id }, { personId })
}

type Corrected = { personId: string; nonce: string; correctedPence: number; rightPence: number }

async function tellPayer(
  work: Work,
  { personId, nonce, correctedPence, rightPence }: Corrected,
  effect: EffectOnDues,
) {
  const payer = await addresseeOf(work.tx, personId)
  if (!payer) return
  const endsAt = effect.kind === 'other-end' ? effect.rows.at(-1)!.endsAt : null
  await work.email(handPaymentCorrected, {
    to: payer,
    key: nonce,
    props: {
      name: payer.name,
      wasPence: correctedPence,
      amountPence: rightPence,
      paidUntil: endsAt?.toISOString() ?? null,
      link: siteUrl('/membership/dues'),
    },
  })
}
