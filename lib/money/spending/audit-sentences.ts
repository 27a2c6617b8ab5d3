import { inPounds } from '@/lib/kernel/money'

const pounds = (pence: number | null) => inPounds(Number(pence))

/** What stands in the audit about spending, after the name of who did it. What it was for stands nowhere here. */
export const spendingSentences = {
  'claim.made': ({ number }: { number: number }) => `started claim ${number}`,
  'claim.receipt-added': ({ number }: { number: number }) => `added a receipt to claim ${number}`,
  'claim.receipt-removed': ({ number }: { number: number }) =>
    `removed a receipt from claim ${number}`,
  'claim.sent': ({ number, amountPence }: { number: number; amountPence: number }) =>
    `asked for ${pounds(amountPence)} with claim ${number}`,
  'claim.read': ({ number }: { number: number }) => `read claim ${number}`,
  'claim.receipt-read': ({ number }: { number: number }) => `opened a receipt of claim ${number}`,
  'claim.approved': ({ number, grantedPence }: { number: number; grantedPence: number }) =>
    `approved ${pounds(grantedPence)} for claim ${number}`,
  'claim.declined': ({ number }: { number: number }) => `declined claim ${number}`,
  'claim.withdrawn': ({ number }: { number: number }) => `withdrew claim ${number}`,
  'claim.paid': ({ number, amountPence }: { number: number; amountPence: number | null }) =>
    `recorded claim ${number} as paid: ${pounds(amountPence)}`,
}
