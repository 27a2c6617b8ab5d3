import { inPounds } from '@/lib/kernel/money'
import { meaningOf } from './entry-kinds'

type Detail = Record<string, string | number | boolean | null>

const sum = ({ amountPence }: Detail) => inPounds(Number(amountPence))

/** What stands in the audit about the books, after the name of who did it. */
export const ledgerSentences: Record<string, (detail: Detail) => string> = {
  'ledger.entered': (detail) =>
    `entered ${sum(detail)} by hand (${meaningOf(String(detail.kind)).name.toLowerCase()})`,
  'ledger.corrected': ({ amountPence, rightPence }) =>
    `put an entry right by ${inPounds(Number(amountPence))}, to ${inPounds(Number(rightPence))}`,
  'ledger.paid-in': (detail) => `paid in ${sum(detail)} of cash at the bank`,
  'donor.checked': ({ outcome }) =>
    outcome === 'permissible'
      ? 'checked that the giver of a large payment may give'
      : 'noted that the giver of a large payment may not give',
}
