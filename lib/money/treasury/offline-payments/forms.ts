import { z } from 'zod'
import { amountField, brokenForm, withDates } from '@/lib/kernel/form-fields'
import { inPounds } from '@/lib/kernel/money'
import { type HandKind, handKinds } from '@/lib/money/ledger/entry-kinds'
import { isPriceByHand, ownAmountCap, priceOf } from '@/lib/money/subscriptions/bands'
import { type Band, type Interval, intervals, organisation, paidBands } from '@/lib/organisation'
import { mostByHand, nonce, noteField, pastDate } from './fields'

export const handKindNames = { cash: 'Cash', cheque: 'Cheque', bank: 'Bank transfer' } as const

export const donorAnswers = {
  permissible: 'Yes: on a UK electoral register, or a body the law allows',
  later: 'We have not checked yet',
} as const

const memberId = z.union([z.uuid(), z.literal('')], { error: brokenForm }).optional()

/** Money that came by hand: dues of a member, or a gift. */
export const recordForm = withDates(
  ['received'],
  z.object({
    nonce,
    personId: memberId,
    kind: z.enum(handKinds, { error: 'Choose how it was paid' }),
    amount: amountField({ missing: 'Enter the amount', most: mostByHand }),
    received: pastDate,
    note: noteField,
    purpose: z.enum(['dues', 'donation'], { error: 'Choose what it is for' }).optional(),
    band: z.enum(paidBands as [Band, ...Band[]], { error: 'Choose a band' }).optional(),
    interval: z.enum(intervals, { error: 'Choose a month or a year' }).optional(),
    donor: z.enum(['permissible', 'later']).optional().catch(undefined),
  }),
).transform((form, context): RecordedMoney => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const personId = form.personId || null
  if (personId && !form.purpose) wrong('purpose', 'Choose what it is for')
  const large = form.amount > organisation.rules.donorCheckPence
  if (large && !form.donor) wrong('donor', 'Say whether this is a permissible donor')
  const common = {
    nonce: form.nonce,
    kind: form.kind,
    amountPence: form.amount,
    receivedOn: form.received,
    note: form.note,
    permissible: large && form.donor === 'permissible',
  }
  if (!personId || form.purpose !== 'dues') return { ...common, personId, dues: undefined }
  const { band, interval } = form
  if (!band) wrong('band', 'Choose a band')
  if (!interval) wrong('interval', 'Choose a month or a year')
  if (band && interval && !isPriceByHand(band, interval, form.amount)) {
    wrong('amount', notThePrice(band, interval))
  }
  return { ...common, personId, dues: { band: band!, interval: interval! } }
})

export type RecordedMoney = {
  nonce: string
  kind: HandKind
  amountPence: number
  /** `YYYY-MM-DD` */
  receivedOn: string
  note: string
  personId: string | null
  /** Above the limit: whether the treasurer has seen that the giver may give. */
  permissible: boolean
  /** What it pays for, when it is not a gift. */
  dues?: { band: Band; interval: Interval }
}

function notThePrice(band: Band, interval: Interval): string {
  const price = inPounds(priceOf(band, interval))
  const { name } = organisation.bands[band]
  const least = ownAmountCap(band) === undefined ? '' : 'at least '
  return `${name} dues for a ${interval} are ${least}${price}. Record anything extra separately, as a donation`
}

export const correctForm = z.object({
  nonce,
  entryId: z.uuid({ error: brokenForm }),
  right: amountField({
    missing: 'Enter the correct amount, or 0 to cancel the entry',
    most: mostByHand,
    zero: true,
  }),
})

export const payInForm = withDates(
  ['paidIn'],
  z.object({
    nonce,
    amount: amountField({ missing: 'Enter the amount', most: mostByHand }),
    paidIn: pastDate,
    note: noteField,
  }),
).transform(({ nonce, amount, paidIn, note }) => ({
  nonce,
  note,
  amountPence: amount,
  paidInOn: paidIn,
}))

export const donorOutcomes = {
  permissible: 'Permissible: on a UK electoral register, or a body the law allows',
  'not-permissible': 'Not permissible, or we cannot find out who it is',
} as const

export type DonorOutcome = keyof typeof donorOutcomes

export const donorForm = z.object({
  entryId: z.uuid({ error: brokenForm }),
  outcome: z.enum(Object.keys(donorOutcomes) as [DonorOutcome, ...DonorOutcome[]], {
    error: 'Choose what you found out',
  }),
})
