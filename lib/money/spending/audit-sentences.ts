import { inPounds } from '@/lib/kernel/money'

type Detail = Record<string, string | number | boolean | null>

const pounds = (pence?: Detail[string]) => inPounds(Number(pence))

/** What stands in the audit about spending, after the name of who did it. What it was for stands nowhere here. */
export const spendingSentences: Record<string, (detail: Detail) => string> = {
  'claim.made': ({ number }) => `began claim ${number}`,
  'claim.receipt-added': ({ number }) => `added a receipt to claim ${number}`,
  'claim.receipt-removed': ({ number }) => `took a receipt off claim ${number}`,
  'claim.sent': ({ number, amountPence }) =>
    `asked for ${pounds(amountPence)} with claim ${number}`,
  'claim.read': ({ number }) => `read claim ${number}`,
  'claim.receipt-read': ({ number }) => `opened a receipt of claim ${number}`,
  'claim.approved': ({ number, grantedPence }) =>
    `approved ${pounds(grantedPence)} for claim ${number}`,
  'claim.declined': ({ number }) => `declined claim ${number}`,
  'claim.withdrawn': ({ number }) => `withdrew claim ${number}`,
  'claim.paid': ({ number, amountPence }) =>
    `entered claim ${number} as paid: ${pounds(amountPence)}`,
}
