/** The kinds of movement in the books, and what each does to the money the group has. Pure. */
export const entryKinds = [
  'payment',
  'refund',
  'dispute',
  'dispute-reversal',
  'fee',
  'payout',
  'payout-returned',
  'cash',
  'cheque',
  'bank',
  'paid-in',
  'repayment',
  'expense',
  'conference-support',
  'hardship-grant',
  'correction',
  'opening-bank',
  'opening-cash',
  'interest',
  'bank-charge',
] as const

export type EntryKind = (typeof entryKinds)[number]

/**
 * A payout moves money from Stripe to the bank, cash that is paid in from the box; everything else changes what there is.
 * What there was when the books began did not come in.
 */
export type Side = 'income' | 'spending' | 'moved' | 'opening'

type Meaning = { name: string; side: Side; atStripe: boolean }

const meanings: Record<EntryKind, Meaning> = {
  payment: { name: 'Payment', side: 'income', atStripe: true },
  refund: { name: 'Refund', side: 'income', atStripe: true },
  dispute: { name: 'Taken back by the bank', side: 'income', atStripe: true },
  'dispute-reversal': { name: 'Returned by the bank', side: 'income', atStripe: true },
  fee: { name: 'Fee', side: 'spending', atStripe: true },
  payout: { name: 'Paid out to our bank', side: 'moved', atStripe: true },
  'payout-returned': { name: 'Payout returned', side: 'moved', atStripe: true },
  cash: { name: 'Cash', side: 'income', atStripe: false },
  cheque: { name: 'Cheque', side: 'income', atStripe: false },
  bank: { name: 'Bank transfer', side: 'income', atStripe: false },
  'paid-in': { name: 'Cash paid into the bank', side: 'moved', atStripe: false },
  repayment: { name: 'Paid back by hand', side: 'income', atStripe: false },
  expense: { name: 'Expense', side: 'spending', atStripe: false },
  'conference-support': { name: 'Conference support', side: 'spending', atStripe: false },
  'hardship-grant': { name: 'Hardship fund', side: 'spending', atStripe: false },
  correction: { name: 'Correction', side: 'income', atStripe: false },
  'opening-bank': { name: 'Opening balance of our bank account', side: 'opening', atStripe: false },
  'opening-cash': { name: 'Opening balance in cash', side: 'opening', atStripe: false },
  interest: { name: 'Interest', side: 'income', atStripe: false },
  'bank-charge': { name: 'Bank charge', side: 'spending', atStripe: false },
}

export function meaningOf(kind: string): Meaning {
  return meanings[kind as EntryKind] ?? { name: kind, side: 'income', atStripe: false }
}

/** What money that is no dues was paid for, where it is no donation in words either. The law counts both alike (PPERA 2000, Schedule 7). */
export type EntryPurpose = 'affiliation'

/** What an officer may enter by hand. */
export const handKinds = ['cash', 'cheque', 'bank'] as const satisfies EntryKind[]
export type HandKind = (typeof handKinds)[number]

export const openingKinds = ['opening-bank', 'opening-cash'] as const satisfies EntryKind[]
export type OpeningKind = (typeof openingKinds)[number]

/** What an officer entered alone and may put right by another entry. */
export function canBeCorrected(kind: string): boolean {
  return [...handKinds, ...openingKinds, 'interest'].includes(kind as HandKind)
}
