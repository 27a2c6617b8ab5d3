import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { claimApprovals, claimReceipts, claims } from '@/db/schema/money/spending'
import type { Work } from '@/lib/kernel/perform'
import {
  actor,
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'
import { kindNames } from './claim-kinds'
import { openClaimStates } from './states'

const { accountingYears, endedClaimMonths } = organisation.retention

/** What was paid, but not from the hardship fund: a voucher of our books. */
const isVoucher = sql`(state = 'paid' and kind <> 'hardship')`

const shownOnClaims = {
  number: shown('Claim number'),
  kind: shown('For', { as: (kind: keyof typeof kindNames) => kindNames[kind] ?? kind }),
  heading: nothing('kind'),
  amountPence: shown('Amount asked for'),
  grantedPence: shown('Amount approved'),
  spentOn: shown('Spent on'),
  state: shown('Status', { as: codeInWords }),
  askedAt: shown('Sent'),
  decidedAt: shown('Decided'),
  paidAt: shown('Paid'),
  personId: pointer('the claimant', { erase: null }),
  payToSealed: shown('Account to pay into', { sealed: true, erase: null }),
  declineReasonSealed: shown('Reason given', { sealed: true, erase: null }),
  proposedBy: actor,
  decidedBy: actor,
} as const

/**
 * What was paid stays with its receipts when its claimant is erased, because they are vouchers of our books
 * (UK GDPR Art 17(3)(b)).
 */
const vouchers = personalData({
  table: claims,
  title: 'Claims that were paid',
  whose: { person: 'personId' },
  only: isVoucher,
  columns: { ...shownOnClaims, purposeSealed: shown('What it was for', { sealed: true }) },
  erase: 'blank',
  kept: `${accountingYears} full financial years after it was paid, without your name once your details are erased.`,
})

/** What somebody asked of the hardship fund, and all that was never paid, goes with them. */
export const otherClaims = personalData({
  table: claims,
  title: 'Other claims',
  whose: { person: 'personId' },
  only: sql`not ${isVoucher}`,
  columns: {
    ...shownOnClaims,
    purposeSealed: shown('What it was for', { sealed: true, erase: null }),
  },
  erase: 'blank',
  kept: `${endedClaimMonths} months after it was settled. The amount stays, without your name.`,
  first: withdrawOpenClaims,
})

const receipt = {
  claimId: pointer('the claim'),
  name: shown('File'),
  mediaType: nothing('kind'),
  content: shown('Size'),
  addedAt: shown('Added'),
} as const

export const spendingData = [
  vouchers,
  otherClaims,
  personalData({
    table: claimReceipts,
    title: 'Receipts of claims that were paid',
    whose: { of: vouchers, by: 'claimId' },
    columns: receipt,
    erase: 'keep',
    kept: vouchers.kept,
  }),
  personalData({
    table: claimReceipts,
    title: 'Receipts of other claims',
    whose: { of: otherClaims, by: 'claimId' },
    columns: receipt,
    erase: 'delete',
    kept: otherClaims.kept,
  }),
  personalData({
    table: claimApprovals,
    title: 'Claims you approved',
    whose: { person: 'personId' },
    columns: {
      claimId: pointer('the claim'),
      personId: pointer('the officer'),
      grantedPence: shown('Amount approved'),
      approvedAt: shown('Approved'),
    },
    erase: 'keep',
    kept: 'As long as our books, without your name once your details are erased.',
  }),
  personalData({
    table: ledgerEntries,
    title: 'Payments of your claims',
    whose: {
      // A hardship grant stands in the books without a name, but a reference of the bank may hold one.
      where: (personId) =>
        sql`source_key in (select 'claim/' || id from claims where person_id = ${personId})`,
    },
    columns: {
      personId: pointer('the claimant', { erase: null }),
      amountPence: shown('Amount'),
      occurredAt: shown('Paid'),
      note: shown('Reference', { erase: null }),
    },
    erase: 'blank',
    kept: 'At least six years and the current one, as tax law asks.',
  }),
]

async function withdrawOpenClaims(work: Work, personId: string) {
  await work.tx
    .update(claims)
    .set({ state: 'withdrawn', decidedAt: work.now })
    .where(and(eq(claims.personId, personId), inArray(claims.state, [...openClaimStates])))
}
