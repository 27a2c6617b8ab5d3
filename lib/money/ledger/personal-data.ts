import 'server-only'
import { donorChecks, donors, erasedPayers, ledgerEntries } from '@/db/schema/money/ledger'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { countErasedPayer } from './count-erased-payer'
import { meaningOf } from './entry-kinds'

export const ownEntries = personalData({
  table: ledgerEntries,
  title: 'Payments',
  whose: { person: 'personId' },
  columns: {
    personId: pointer('the payer', { erase: null }),
    kind: shown('What', { as: (kind: string) => meaningOf(kind).name }),
    amountPence: shown('Amount'),
    occurredAt: shown('On'),
    band: shown('Band', { as: codeInWords }),
    purpose: nothing('kind'),
    periodStartsOn: shown('From'),
    periodEndsBefore: shown('Next period starts'),
    note: shown('Note', { erase: null }),
    sourceKey: shown('Number at Stripe, or of the receipt'),
    stripeInvoiceId: shown('Invoice at Stripe'),
    relatesTo: pointer('the entry that it corrects or refunds'),
    enteredBy: actor,
    recordedAt: shown('Entered in our books'),
  },
  erase: 'blank',
  first: countErasedPayer,
  kept: 'At least six years and the current one, as tax law asks, without your name once your details are erased.',
})

export const ledgerData = [
  ownEntries,
  personalData({
    table: donorChecks,
    title: 'Checks that we may accept your donation',
    whose: { of: ownEntries, by: 'entryId' },
    columns: {
      entryId: pointer('the payment'),
      outcome: shown('Outcome', { as: codeInWords }),
      checkedAt: shown('Checked'),
      checkedBy: actor,
    },
    erase: 'keep',
    kept: 'As long as the payment.',
  }),
  noPersonalData(erasedPayers, { entryId: pointer('the entry'), payer: nothing('figure') }),
  // No member's: nobody signs in to read it, and it goes with the accounts of its year.
  noPersonalData(donors, {
    entryId: pointer('the donation'),
    name: withheld('Donors who are not members have no page of their own.'),
  }),
]
