import { inPounds } from '@/lib/kernel/money'
import { meaningOf } from './entry-kinds'

const sum = ({ amountPence }: { amountPence: number }) => inPounds(amountPence)

/** What stands in the audit about the books, after the name of who did it. */
export const ledgerSentences = {
  'ledger.entered': (detail: { kind: string; amountPence: number }) =>
    `entered ${sum(detail)} by hand (${meaningOf(detail.kind).name.toLowerCase()})`,
  'ledger.corrected': ({ amountPence, rightPence }: { amountPence: number; rightPence: number }) =>
    `corrected an entry by ${inPounds(amountPence)}, to ${inPounds(rightPence)}`,
  'ledger.paid-in': (detail: { amountPence: number }) =>
    `paid ${sum(detail)} of cash into the bank`,
  'donor.checked': ({ outcome }: { outcome: 'permissible' | 'not-permissible' }) =>
    outcome === 'permissible'
      ? 'found the donor of a large payment permissible'
      : 'found the donor of a large payment not permissible',
}
