import { toThePenny } from '@/lib/kernel/money'

/** What a payout consists of and how it agrees with the bank, in words. Pure. */
export type Sum = { type: string; count: number; amountPence: number; feePence: number }

const parts: { types: string[]; one: string; many: string }[] = [
  { types: ['charge'], one: 'payment', many: 'payments' },
  { types: ['refund'], one: 'refund', many: 'refunds' },
  { types: ['refund_failure'], one: 'returned refund', many: 'returned refunds' },
  { types: ['charge_failure'], one: 'failed payment', many: 'failed payments' },
  { types: ['dispute'], one: 'payment taken back', many: 'payments taken back' },
  { types: ['dispute_reversal'], one: 'payment returned', many: 'payments returned' },
  { types: ['payout_reversal'], one: 'returned payout', many: 'returned payouts' },
]

/** The payout's own line only says that it left. */
export const isPart = ({ type }: { type: string }) => type !== 'payout'

export function nameOfType(type: string): string {
  const found = parts.find(({ types }) => types.includes(type))
  if (found) return found.one.charAt(0).toUpperCase() + found.one.slice(1)
  if (type === 'fee') return 'Fee'
  return type === 'payout' ? 'This payout' : 'Other'
}

export const totalOf = (sums: Sum[]) =>
  sums
    .filter(isPart)
    .reduce((total, { amountPence, feePence }) => total + amountPence - feePence, 0)

/** "17 payments £120.00, fees −£6.15, 1 refund −£3.00 = £110.85" */
export function sumInWords(sums: Sum[]): string {
  const inParts = sums.filter(isPart)
  const fees = inParts.reduce(
    (total, { type, amountPence, feePence }) =>
      total - feePence + (type === 'fee' ? amountPence : 0),
    0,
  )
  const counted = inParts
    .filter(({ type }) => type !== 'fee')
    .map(({ type, count, amountPence }) => {
      const names = parts.find(({ types }) => types.includes(type))
      const name = names ? (count === 1 ? names.one : names.many) : 'other'
      return { type, words: `${count} ${name} ${toThePenny(amountPence)}` }
    })
    .sort((one, other) => placeOf(one.type) - placeOf(other.type))
    .map(({ words }) => words)
  const [first, ...rest] = counted
  const words = [first, fees !== 0 && `fees ${toThePenny(fees)}`, ...rest].filter(Boolean)
  return `${words.join(', ')} = ${toThePenny(totalOf(sums))}`
}

function placeOf(type: string) {
  const place = parts.findIndex(({ types }) => types.includes(type))
  return place < 0 ? parts.length : place
}

type Bank = { amountPence: number; bankPence: number | null }

/** "Agrees with the bank", "The bank shows £2.00 less", or nothing when nobody has looked yet. */
export function bankInWords({ amountPence, bankPence }: Bank): string | undefined {
  if (bankPence === null) return undefined
  const difference = bankPence - amountPence
  if (difference === 0) return 'Agrees with the bank'
  const size = toThePenny(Math.abs(difference))
  return `The bank shows ${size} ${difference < 0 ? 'less' : 'more'}`
}

const statuses: Record<string, string> = {
  pending: 'About to leave Stripe',
  in_transit: 'On its way',
  paid: 'Paid out',
  failed: 'Returned to Stripe',
  canceled: 'Cancelled',
}

export const statusInWords = (status: string) => statuses[status] ?? status
