import 'server-only'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { refunds, writeOffs } from '@/db/schema/money/refunds'
import { talliedApplications, talliedPeople, tallies, tallyRules } from '@/db/schema/money/tallies'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

const kept = 'As long as our books, without your name once your details are erased.'

const refund = {
  entryId: pointer('the payment'),
  amountPence: shown('Amount'),
  reason: shown('Reason', { as: codeInWords }),
  state: shown('Status', { as: codeInWords }),
  askedAt: shown('Asked'),
  proposedAt: shown('Proposed'),
  approvedAt: shown('Approved'),
  tries: nothing('fault'),
  settledAt: shown('Settled'),
  stripeRefundId: shown('Refund at Stripe'),
  lastError: nothing('fault'),
  proposedBy: actor,
  approvedBy: actor,
} as const

export const treasuryData = [
  personalData({
    table: refunds,
    title: 'Refunds to you',
    whose: { person: 'personId' },
    columns: { ...refund, personId: pointer('the payer', { erase: null }) },
    erase: 'blank',
    kept,
  }),
  personalData({
    table: refunds,
    title: 'Refunds you asked for',
    whose: { person: 'askedBy' },
    columns: { ...refund, askedBy: pointer('who asked for it', { erase: null }) },
    erase: 'blank',
    kept,
  }),
  personalData({
    table: writeOffs,
    title: 'Dues we stopped asking for',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the payer', { erase: null }),
      subscriptionId: pointer('the dues'),
      stripeInvoiceId: shown('Invoice at Stripe'),
      amountPence: shown('Amount'),
      decidedAt: shown('Decided'),
      decidedBy: actor,
    },
    erase: 'blank',
    kept,
  }),
  personalData({
    table: talliedPeople,
    title: 'What our figures count you as',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      standing: shown('Standing', { as: codeInWords }),
      band: shown('Band', { as: codeInWords }),
      interval: shown('Every', { as: codeInWords }),
      method: shown('Payment method', { as: codeInWords }),
      chargedFrom: nothing('figure'),
      number: nothing('figure'),
      joinedAt: nothing('figure'),
      resignedAt: nothing('figure'),
      expelledAt: nothing('figure'),
      untilAt: nothing('figure'),
      amountPence: nothing('figure'),
      failedAt: nothing('figure'),
      duePence: nothing('figure'),
      graceAt: nothing('figure'),
    },
    erase: 'keep',
    kept: 'As long as your membership and your dues are recorded: it is worked out from them.',
  }),
  noPersonalData(bankCharges, {
    corrects: pointer('the charge'),
    note: nothing('key'),
    state: nothing('state'),
    proposedBy: actor,
    decidedBy: actor,
  }),
  noPersonalData(talliedApplications, {
    applicationId: pointer('the application'),
    state: nothing('state'),
  }),
  noPersonalData(tallies, {
    book: nothing('kind'),
    day: nothing('figure'),
    what: nothing('kind'),
    band: nothing('kind'),
    interval: nothing('kind'),
    method: nothing('kind'),
  }),
  noPersonalData(tallyRules, { timeZone: nothing('setting') }),
]
