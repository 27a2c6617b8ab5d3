import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'

/** Work for later, by name → what it needs to know. Each name is one file in lib/commands/jobs. */
export type Jobs = {
  'deliver-mail': { mailId: string }
  'process-stripe-event': { eventId: string }
  'shuffle-ballots': { voteId: string }
}

type Terms = { runAt?: Date; key?: string; priority?: number; maxAttempts?: number }

/** Queues a job in the same transaction: it exists exactly if the act does. */
export async function later<Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  payload: Jobs[Name],
  terms: Terms = {},
) {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${name},
      payload := ${JSON.stringify(payload)}::json,
      run_at := ${terms.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts := ${terms.maxAttempts ?? 15},
      job_key := ${terms.key ?? null},
      priority := ${terms.priority ?? 0}
    )`)
}
