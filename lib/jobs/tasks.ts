import 'server-only'
import type { Task } from 'graphile-worker'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { mindElections } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { tellCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { system } from '@/lib/kernel/actor'
import { deliverMail } from '@/lib/kernel/deliver-mail'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import type { Jobs } from '@/lib/kernel/jobs'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { reconcileBatch } from '@/lib/money/reconciliation/reconcile-batch'
import { reconcileNightly } from '@/lib/money/reconciliation/reconcile-nightly'
import { applyChange } from '@/lib/money/subscriptions/changes/apply-change'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { readInbox } from '@/lib/money/subscriptions/stripe-messages/read-inbox'
import { voidInvoice } from '@/lib/money/treasury/hardship/void-invoice'
import { sendRefund } from '@/lib/money/treasury/refunds/send-refund'
import { takeInBatch } from '@/lib/records/imports/admitting/admit-batch'
import { inBatches } from '@/lib/records/imports/batches/run-batches'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import { undoBatch } from '@/lib/records/imports/undoing/undo-batch'
import { welcomeBatch } from '@/lib/records/imports/welcome-imported'
import { runDaily } from './daily'
import { takeBackJobs } from './release-abandoned-jobs'

/** The jobs, each a caller of a verb like any other. */
const jobs: { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> } = {
  'deliver-mail': ({ mailId }) => deliverMail(mailId),
  'process-stripe-event': ({ eventId }) => processStripeEvent(system('stripe'), { eventId }),
  'read-stripe-inbox': ({ customerId }) => readInbox(system('stripe'), { customerId }),
  'sync-customer': ({ customerId }) => syncCustomer(system('stripe'), { customerId }),
  'sync-payouts': async () => {
    while ((await syncPayouts(system('stripe'))).more) {}
  },
  reconcile: (batch) => reconcileBatch(system('reconciliation'), batch),
  'apply-change': ({ changeId }) => applyChange(system('change'), { changeId }),
  'send-refund': ({ refundId }) => sendRefund(system('treasury'), { refundId }),
  'void-invoice': ({ writeOffId }) => voidInvoice(system('treasury'), { writeOffId }),
  'check-import': (one) => checkImport(system('import'), one),
  'run-import': ({ importId }) => inBatches('run-import', takeInBatch, system('import'), importId),
  'undo-import': ({ importId }) => inBatches('undo-import', undoBatch, system('import'), importId),
  'welcome-imported': ({ importId }) =>
    inBatches('welcome-imported', welcomeBatch, system('import'), importId),
  'open-and-count': (which) => openAndCount(system('clock'), which),
  'shuffle-ballots': ({ voteId }) => shuffleBallots(system('clock'), { voteId }),
}

function asTask(job: (payload: never) => Promise<unknown>): Task {
  return async (payload) => {
    await followDemoClock()
    await job(payload as never)
  }
}

export const tasks: Record<string, Task> = {
  ...Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, asTask(job)])),
  daily: runDaily,
  'take-back-jobs': takeBackJobs,
  'mind-elections': asTask(mindElections),
  'tell-collected': asTask(() => tellCollected(system('clock'), {})),
  'reconcile-nightly': asTask(() => reconcileNightly(system('reconciliation'))),
}

/** Every hour, so that a machine that sleeps at night misses nothing; and every minute for what a killed worker left. */
export const crontab = `7 * * * * daily ?max=3&fill=2h
23 2 * * * reconcile-nightly ?max=3&fill=12h
*/3 * * * * mind-elections ?max=3
41 17 * * * tell-collected ?max=3&fill=20h
* * * * * take-back-jobs ?max=1`
