import { inPounds } from '@/lib/kernel/money'
import { meaningOf } from './entry-kinds'

const sum = ({ amountPence }: { amountPence: number }) => inPounds(amountPence)

/** What stands in the audit about the books, after the name of who did it. */
export const ledgerSentences = {
  'ledger.entered': (detail: { kind: string; amountPence: number }) =>
    `entered ${sum(detail)} by hand (${meaningOf(detail.kind).name.toLowerCase()})`,
  'ledger.corrected': ({ amountPence, rightPence }: { amountPence: number; rightPence: number }) =>
    `put an entry right by ${inPounds(amountPence)}, to ${inPounds(rightPence)}`,
  'ledger.paid-in': (detail: { amountPence: number }) =>
    `paid in ${sum(detail)} of cash at the bank`,
  'donor.checked': ({ outcome }: { outcome: 'permissible' | 'not-permissible' }) =>
    outcome === 'permissible'
      ? 'checked that the giver of a large payment may give'
      : 'noted that the giver of a large payment may not give',
}
