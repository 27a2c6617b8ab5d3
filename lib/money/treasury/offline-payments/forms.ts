import { z } from 'zod'
import { amountField, brokenForm, wholeNumberIn, withDates } from '@/lib/kernel/form-fields'
import { inPounds } from '@/lib/kernel/money'
import { type HandKind, handKinds } from '@/lib/money/ledger/entry-kinds'
import { duesEachTime, ownAmountCap, priceOf } from '@/lib/money/subscriptions/bands'
import { type Band, type Interval, intervals, organisation, paidBands } from '@/lib/organisation'
import { mostByHand, nonce, noteField, pastDate } from './fields'

export const handKindNames = { cash: 'Cash', cheque: 'Cheque', bank: 'Bank transfer' } as const

export const donorAnswers = {
  permissible: 'Yes: on a UK electoral register, or a body the law allows',
  later: 'We have not checked yet',
} as const

const memberId = z.union([z.uuid(), z.literal('')], { error: brokenForm }).optional()

/** Nobody brings money for longer; it keeps a slip of the finger from giving somebody years. */
const mostMonths = 24

/** Money that came by hand: dues of a member, or a donation. */
export const recordForm = withDates(
  ['received'],
  z.object({
    nonce,
    personId: memberId,
    kind: z.enum(handKinds, { error: 'Choose how it was paid' }),
    amount: amountField({ missing: 'Enter the amount', most: mostByHand }),
    received: pastDate,
    note: noteField,
    donorName: z
      .string()
      .optional()
      .transform((text) => (text ?? '').trim().replace(/\s+/g, ' '))
      .refine((text) => text.length <= 120, 'Name must be 120 characters or fewer'),
    purpose: z.enum(['dues', 'donation'], { error: 'Choose what it is for' }).optional(),
    band: z.enum(paidBands as [Band, ...Band[]], { error: 'Choose a band' }).optional(),
    interval: z.enum(intervals, { error: 'Choose months or a year' }).optional(),
    months: z.string().optional(),
    donor: z.enum(['permissible', 'later']).optional().catch(undefined),
  }),
).transform((form, context): RecordedMoney => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const personId = form.personId || null
  if (personId && !form.purpose) wrong('purpose', 'Choose what it is for')
  const large = form.amount > organisation.rules.donorCheckPence
  if (large && !form.donor) wrong('donor', 'Say whether this is a permissible donor')
  if (large && !personId && !form.donorName) {
    wrong(
      'donorName',
      `Enter who gave it. Above ${inPounds(organisation.rules.donorCheckPence)} we must know`,
    )
  }
  const common = {
    nonce: form.nonce,
    kind: form.kind,
    amountPence: form.amount,
    receivedOn: form.received,
    note: form.note,
    // A member is named by their record.
    donorName: personId ? '' : form.donorName,
    permissible: large && form.donor === 'permissible',
  }
  if (!personId || form.purpose !== 'dues') return { ...common, personId, dues: undefined }
  const { band, interval } = form
  const times = interval === 'month' ? wholeNumberIn(form.months || '1', mostMonths) : 1
  if (!band) wrong('band', 'Choose a band')
  if (!interval) wrong('interval', 'Choose months or a year')
  if (!times) wrong('months', `Enter how many months, from 1 to ${mostMonths}`)
  if (band && interval && times && !duesEachTime(band, interval, form.amount, times)) {
    wrong('amount', notThePrice(band, interval, times))
  }
  return { ...common, personId, dues: { band: band!, interval: interval!, times } }
})

export type RecordedMoney = {
  nonce: string
  kind: HandKind
  amountPence: number
  /** `YYYY-MM-DD` */
  receivedOn: string
  note: string
  /** Who gave it, where that is no member. */
  donorName?: string
  personId: string | null
  /** Above the limit: whether the treasurer has seen that the donor is permissible. */
  permissible: boolean
  /** What it pays for, when it is not a donation. */
  dues?: {
    band: Band
    interval: Interval
    /** For how many of them: one, if it does not say. */
    times?: number
  }
}

function notThePrice(band: Band, interval: Interval, times: number): string {
  const price = inPounds(times * priceOf(band, interval))
  const { name } = organisation.bands[band]
  const least = ownAmountCap(band) === undefined ? '' : 'at least '
  const long = times === 1 ? `a ${interval}` : `${times} ${interval}s`
  return `${name} dues for ${long} are ${least}${price}. Record anything extra separately, as a donation`
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
