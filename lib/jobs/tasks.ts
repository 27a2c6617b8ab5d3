import 'server-only'
import type { Task } from 'graphile-worker'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { closeVoteInTime } from '@/lib/democracy/meetings/votes/close-vote'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { system } from '@/lib/kernel/actor'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import type { Jobs } from '@/lib/kernel/jobs'
import { syncDispute } from '@/lib/money/disputes/sync-dispute'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { reconcileBatch } from '@/lib/money/reconciliation/reconcile-batch'
import { applyChange } from '@/lib/money/subscriptions/changes/apply-change'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { readInbox } from '@/lib/money/subscriptions/stripe-messages/read-inbox'
import { updateStripeCustomer } from '@/lib/money/subscriptions/update-stripe-customer'
import { voidInvoice } from '@/lib/money/treasury/hardship/void-invoice'
import { sendRefund } from '@/lib/money/treasury/refunds/send-refund'
import { sendLetterBatch } from '@/lib/people/letters/send-batch'
import { startLetter } from '@/lib/people/letters/start-letter'
import { admitBatch } from '@/lib/records/imports/admitting/admit-batch'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import { undoBatch } from '@/lib/records/imports/undoing/undo-batch'
import { welcomeBatch } from '@/lib/records/imports/welcome-imported'
import { readersOnSavedList } from '@/lib/records/members-list/saved-lists/letter-readers'
import { deliverOrNote } from '@/lib/records/outgoing-mail/deliver-or-note'
import { type Chore, choreNames, chores } from './chores'
import { runChore } from './run-chore'

/** The jobs, each a caller of a verb like any other. */
const jobs: { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> } = {
  'deliver-mail': (one) => deliverOrNote(system('mail'), one),
  'process-stripe-event': ({ eventId }) => processStripeEvent(system('stripe'), { eventId }),
  'read-stripe-inbox': ({ customerId }) => readInbox(system('stripe'), { customerId }),
  'update-stripe-customer': updateStripeCustomer,
  'sync-customer': ({ customerId }) => syncCustomer(system('stripe'), { customerId }),
  'sync-dispute': ({ disputeId }) => syncDispute(system('stripe'), { disputeId }),
  'sync-payouts': async () => {
    while ((await syncPayouts(system('stripe'))).more) {}
  },
  reconcile: (batch) => reconcileBatch(system('reconciliation'), batch),
  'apply-change': ({ changeId }) => applyChange(system('change'), { changeId }),
  'send-refund': ({ refundId }) => sendRefund(system('treasury'), { refundId }),
  'void-invoice': ({ writeOffId }) => voidInvoice(system('treasury'), { writeOffId }),
  'check-import': (one) => checkImport(system('import'), one),
  'run-import': ({ importId }) => runBatches('run-import', admitBatch, system('import'), importId),
  'undo-import': ({ importId }) => runBatches('undo-import', undoBatch, system('import'), importId),
  'welcome-imported': ({ importId }) =>
    runBatches('welcome-imported', welcomeBatch, system('import'), importId),
  'open-and-count': (which) => openAndCount(system('clock'), which),
  'start-letter': (one) =>
    startLetter(system('letters'), { ...one, readersIn: readersOnSavedList }),
  'send-letter': (one) => sendLetterBatch(system('letters'), one),
  'close-meeting-vote': ({ voteId }) => closeVoteInTime(system('clock'), { voteId }),
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
  chore: (payload) => runChore((payload as { name: string }).name),
}

/** A line a chore: each is a job of its own. */
export const crontab = choreNames
  .map((name) => {
    const { when, fill, queue }: Chore = chores[name]
    const options = new URLSearchParams({
      id: name,
      max: '3',
      ...(queue && { queue }),
      ...(fill && { fill }),
    })
    return `${when} chore ?${options} ${JSON.stringify({ name })}`
  })
  .join('\n')
