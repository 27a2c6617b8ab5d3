import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { wallClock } from './clock'

/** Work for later, by name → what it needs to know. `lib/jobs/tasks.ts` says which verb each is. */
export type Jobs = {
  'deliver-mail': { mailId: string }
  'process-stripe-event': { eventId: string }
  'read-stripe-inbox': { customerId: string }
  'update-stripe-customer': { personId: string }
  'sync-customer': { customerId: string }
  'sync-dispute': { disputeId: string }
  'sync-payouts': Record<string, never>
  reconcile: { reconciliationId: string; tries: number }
  'apply-change': { changeId: string }
  'shuffle-ballots': { voteId: string }
  'close-meeting-vote': { voteId: string }
  'check-import': { importId: string }
  'run-import': { importId: string }
  'undo-import': { importId: string }
  'welcome-imported': { importId: string }
  'send-refund': { refundId: string }
  'void-invoice': { writeOffId: string }
  'open-and-count': { electionId: string }
  'start-letter': { letterId: string }
  'send-letter': { letterId: string }
}

/** A count that is due waits for nothing else. The lower the number, the earlier. */
const usualPriority: Partial<Record<keyof Jobs, number>> = {
  'close-meeting-vote': -30,
  'shuffle-ballots': -20,
  'open-and-count': -20,
}

type Terms = {
  runAt?: Date
  key?: string
  priority?: number
  maxAttempts?: number
  /** One after the other, so far apart. */
  everyMilliseconds?: number
}

/** Queues a job in the same transaction: it exists exactly if the act does. */
export async function later<Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  payload: Jobs[Name],
  terms: Terms = {},
) {
  await laterAll(tx, name, [payload], terms)
}

/** The same for many at once. */
export async function laterAll<Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  payloads: Jobs[Name][],
  terms: Terms = {},
) {
  if (payloads.length === 0) return
  const { everyMilliseconds: apart } = terms
  const specs = payloads.map((payload, place) => ({
    identifier: name,
    payload,
    run_at: (apart === undefined
      ? terms.runAt
      : new Date((terms.runAt ?? wallClock()).getTime() + place * apart)
    )?.toISOString(),
    max_attempts: terms.maxAttempts ?? 15,
    job_key: terms.key,
    priority: terms.priority ?? usualPriority[name] ?? 0,
  }))
  await tx.execute(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select spec from json_populate_recordset(
        null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json
      ) as spec
    ))`)
}
