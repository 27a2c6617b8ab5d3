import { z } from 'zod'
import { amountField, brokenForm, withDates } from '@/lib/kernel/form-fields'
import { openingKinds } from '@/lib/money/ledger/entry-kinds'
import { mostByHand, nonce, noteField, pastDate } from './fields'

/** What the bank did of itself, and what was there before the books, as the treasurer types it. Pure. */
const amount = amountField({ missing: 'Enter the amount', most: mostByHand })

export const interestForm = withDates(
  ['received'],
  z.object({ nonce, amount, received: pastDate, note: noteField }),
).transform(({ nonce, amount, received, note }) => ({
  nonce,
  note,
  amountPence: amount,
  receivedOn: received,
}))

export const openingNames = { 'opening-bank': 'At the bank', 'opening-cash': 'In cash' } as const

export const openingForm = withDates(
  ['opened'],
  z.object({
    place: z.enum(openingKinds, { error: 'Choose where the money was' }),
    amount,
    opened: pastDate,
  }),
).transform(({ place, amount, opened }) => ({
  kind: place,
  amountPence: amount,
  openedOn: opened,
}))

export const bankChargeForm = withDates(
  ['charged'],
  z.object({ nonce, amount, charged: pastDate, note: noteField }),
).transform(({ nonce, amount, charged, note }) => ({
  nonce,
  note,
  amountPence: amount,
  chargedOn: charged,
}))

export const bankChargeDecision = z.object({ chargeId: z.uuid({ error: brokenForm }) })

export const bankChargeCorrection = z.object({
  nonce,
  chargeId: z.uuid({ error: brokenForm }),
  right: amountField({
    missing: 'Enter the correct amount, or 0 if there was no charge',
    most: mostByHand,
    zero: true,
  }),
})
