import 'server-only'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import { wallClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { liveStatuses } from '../mirror/mirror'
import { inForce, lockSubscriptions, type SubscriptionRow } from '../subscription-rows'
import type { ChangeRequest } from './change-requests'

/** Whoever asked may try it at once; the job is there for when that was cut off, or Stripe was away. */
const headStart = 10_000

/**
 * Writes down what somebody decided about their dues, with the job that does it at Stripe. One at a time: a second request waits
 * until the first is done or taken back, which the database holds even for two presses in the same moment.
 */
export async function requestChange(work: Work, row: SubscriptionRow, request: ChangeRequest) {
  const id = newId()
  const { personId } = row
  await work.tx
    .insert(subscriptionChanges)
    .values({ id, subscriptionId: row.id, personId, askedAt: work.now, ...request })
  const runAt = new Date(wallClock().getTime() + headStart)
  await work.queue('apply-change', { changeId: id }, { runAt })
  recordRequest(work, row, request)
  return { changeId: id }
}

function recordRequest(work: Work, { id, personId }: SubscriptionRow, request: ChangeRequest) {
  const subject = { kind: 'subscription', id }
  switch (request.kind) {
    case 'terms': {
      const { band, amountPence, interval } = request
      return work.record('dues.change-asked', subject, { personId, band, amountPence, interval })
    }
    case 'break': {
      const until = request.breakUntil.toISOString()
      return work.record('dues.holiday-asked', subject, { personId, until })
    }
    case 'end-break':
      return work.record('dues.holiday-end-asked', subject, { personId })
    case 'cancel':
      return work.record('dues.cancel-asked', subject, { personId })
    case 'keep':
      return work.record('dues.keep-asked', subject, { personId })
  }
}

/** The dues that run for somebody, held for this act: everything that is decided about them goes one after another. */
export async function runningDues(work: Work, personId: string): Promise<SubscriptionRow> {
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (!row?.stripeSubscriptionId || !liveStatuses.includes(row.status)) {
    throw new Refusal('dues.not-running')
  }
  return row
}

type ChangeRow = typeof subscriptionChanges.$inferSelect

/** What a row says that somebody wants. */
export function changeRequestFromRow(change: ChangeRow): ChangeRequest {
  const { kind, band, amountPence, interval, breakUntil } = change
  switch (kind) {
    case 'terms':
      return {
        kind,
        band: band!,
        amountPence: amountPence!,
        interval: interval!,
      }
    case 'break':
      return { kind, breakUntil: breakUntil! }
    default:
      return { kind }
  }
}
