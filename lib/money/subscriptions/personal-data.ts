import 'server-only'
import { sql } from 'drizzle-orm'
import { checkouts, paymentLinks } from '@/db/schema/money/checkouts'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import { inWords } from '@/lib/kernel/calendar'
import {
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { organisation } from '@/lib/organisation'

const books = 'As long as our books, without your name once your details are erased.'

export const ownSubscriptions = personalData({
  table: subscriptions,
  title: 'Your dues',
  whose: { person: 'personId' },
  columns: {
    personId: pointer('the member'),
    band: shown('Band', { as: codeInWords }),
    amountPence: shown('Amount'),
    interval: shown('Every', { as: codeInWords }),
    status: shown('Status', { as: codeInWords }),
    paymentStatus: nothing('state'),
    method: shown('Payment method', { as: codeInWords }),
    startedAt: shown('Started'),
    endedAt: shown('Ended'),
    currentPeriodEndsAt: shown('Period ends', { as: (at: Date) => inWords(lastPaidDay(at)) }),
    countedFrom: shown('Months counted from'),
    pausedUntil: shown('Break until'),
    cancelsAtPeriodEnd: shown('Ends with the period that is paid'),
    unpaidFrom: shown('Not paid from'),
    needsConfirmation: shown('Your bank wants you to confirm a payment'),
    paymentFailedAt: shown('Payment failed'),
    duePence: shown('Overdue'),
    dueInvoiceId: shown('Invoice at Stripe'),
    stripeCustomerId: shown('Your number at Stripe'),
    stripeSubscriptionId: shown('Subscription at Stripe'),
    createdAt: shown('Recorded'),
    importedAt: shown('Taken over from another system'),
    mirroredAt: shown('Last compared with Stripe'),
  },
  erase: 'keep',
  kept: books,
  correct: '/membership/dues',
})

export const subscriptionsData = [
  ownSubscriptions,
  personalData({
    table: subscriptionChanges,
    title: 'Changes you asked for',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      subscriptionId: pointer('the dues'),
      kind: shown('What', { as: codeInWords }),
      band: shown('Band', { as: codeInWords }),
      amountPence: shown('Amount'),
      interval: shown('Every', { as: codeInWords }),
      breakUntil: shown('Break until'),
      state: shown('Status', { as: codeInWords }),
      askedAt: shown('Asked'),
      settledAt: shown('Settled'),
      lastError: nothing('fault'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  personalData({
    table: checkouts,
    title: 'Visits to the payment page',
    whose: { of: ownSubscriptions, by: 'subscriptionId' },
    columns: {
      subscriptionId: pointer('the dues'),
      stripeSessionId: shown('Visit at Stripe'),
      url: withheld('whoever has it can pay in your name', { erase: null }),
      state: shown('Status', { as: codeInWords }),
      band: shown('Band', { as: codeInWords }),
      amountPence: shown('Amount'),
      interval: shown('Every', { as: codeInWords }),
      firstChargeAt: shown('Next payment'),
      periods: shown('Periods paid for at once'),
      expiresAt: shown('Works until'),
      startedAt: shown('Started'),
      endedAt: shown('Ended'),
    },
    erase: 'blank',
    kept: books,
  }),
  personalData({
    table: paymentLinks,
    title: 'Payment links we have emailed you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the payer'),
      tokenHash: withheld('whoever has it can pay in your name'),
      madeAt: shown('Sent'),
      expiresAt: shown('Works until'),
    },
    erase: 'delete',
    kept: 'Until they no longer work.',
  }),
  personalData({
    table: stripeEvents,
    title: 'Messages from Stripe about your payments',
    whose: {
      where: (personId) =>
        sql`customer_id in (select stripe_customer_id from subscriptions where person_id = ${personId})`,
    },
    columns: {
      type: shown('About'),
      receivedAt: shown('Received'),
      processedAt: shown('Processed'),
      tries: nothing('fault'),
      payload: withheld('you can ask Stripe for what it says', { erase: null }),
      id: nothing('key'),
      customerId: pointer('your number at Stripe'),
      objectId: pointer('the payment at Stripe'),
      state: nothing('state'),
      lastError: nothing('fault'),
    },
    erase: 'blank',
    kept: `What Stripe sent: ${organisation.retention.webhookPayloadDays} days. That there was a message stays.`,
  }),
]
