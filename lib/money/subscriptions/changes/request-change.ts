import 'server-only'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import type { Detail } from '@/lib/kernel/audit'
import { wallClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { SubscriptionRow } from '../subscription-rows'
import type { ChangeKind, Wish } from './change-requests'

/** Whoever asked may try it at once; the job is there for when that was cut off, or Stripe was away. */
const headStart = 10_000

/**
 * Writes down what somebody decided about their dues, with the job that does it at Stripe. One at a time: a second wish waits
 * until the first is done or taken back, which the database holds even for two presses in the same moment.
 */
export async function requestChange(work: Work, row: SubscriptionRow, wish: Wish) {
  const id = newId()
  const { personId } = row
  await work.tx
    .insert(subscriptionChanges)
    .values({ id, subscriptionId: row.id, personId, askedAt: work.now, ...wish })
  const runAt = new Date(wallClock().getTime() + headStart)
  await work.queue('apply-change', { changeId: id }, { runAt })
  work.record(asked[wish.kind], { kind: 'subscription', id: row.id }, detailOf(personId, wish))
  return { changeId: id }
}

const asked: Record<ChangeKind, string> = {
  terms: 'dues.change-asked',
  holiday: 'dues.holiday-asked',
  'end-holiday': 'dues.holiday-end-asked',
  cancel: 'dues.cancel-asked',
  keep: 'dues.keep-asked',
}

function detailOf(personId: string, wish: Wish): Detail {
  if (wish.kind === 'terms') {
    const { band, amountPence, interval } = wish
    return { personId, band, amountPence, interval }
  }
  return wish.kind === 'holiday'
    ? { personId, until: wish.holidayUntil.toISOString() }
    : { personId }
}
