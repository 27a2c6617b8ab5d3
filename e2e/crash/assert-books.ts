import { deepStrictEqual } from 'node:assert'
import { setTimeout } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { releaseAbandonedJobs } from '@/lib/jobs/release-abandoned-jobs'
import { stripe } from '@/lib/money/subscriptions/stripe'
import type { Act } from './acts'

type Who = { personId: string; email: string; voterId: string }

async function numbers(query: SQL): Promise<Record<string, unknown>> {
  const [row] = await database().execute<Record<string, unknown>>(query)
  return { ...row! }
}

/** What has to be in the books, once each, when a screen has said that an act is done. */
const books: Record<Act, (who: Who) => Promise<[unknown, unknown]>> = {
  submitting: async ({ personId, email }) => [
    await numbers(sql`
      select (select count(*)::int from applications where person_id = ${personId}) as applications,
        (select count(*)::int from applications where person_id = ${personId} and state = 'draft') as drafts,
        (select count(*)::int from "references" join applications a on a.id = application_id where a.person_id = ${personId}) as referees,
        (select count(*)::int from audit_entries where action = 'application.submitted' and actor_id = ${personId}) as entries,
        (select count(*)::int from outgoing_mails where message = 'application-received' and to_email = ${email}) as mails`),
    { applications: 1, drafts: 0, referees: 2, entries: 1, mails: 1 },
  ],
  approving: async ({ personId, email }) => [
    await numbers(sql`
      select (select state from applications where person_id = ${personId}) as state,
        (select count(*)::int from audit_entries e join applications a on e.subject_id = a.id::text
          where a.person_id = ${personId} and action = 'application.approved') as entries,
        (select count(*)::int from subscriptions where person_id = ${personId}) as subscriptions,
        (select count(*)::int from outgoing_mails where message = 'application-approved' and to_email = ${email}) as mails`),
    { state: 'approved', entries: 1, subscriptions: 1, mails: 1 },
  ],
  paying: async ({ personId, email }) => [
    {
      ...(await numbers(sql`
        select (select count(*)::int from members where person_id = ${personId}) as members,
          (select count(*)::int from subscriptions where person_id = ${personId} and status = 'active' and ended_at is null) as live,
          (select count(*)::int from ledger_entries where person_id = ${personId} and kind = 'payment') as payments,
          (select count(*)::int from outgoing_mails where message = 'member-welcomed' and to_email = ${email}) as welcomes,
          (select count(*)::int from outgoing_mails where message = 'payment-received' and to_email = ${email}) as receipts`)),
      ...(await atStripe(email)),
    },
    { members: 1, live: 1, payments: 1, welcomes: 1, receipts: 1, liveAtStripe: 1, charges: 1 },
  ],
  voting: async ({ voterId }) => [
    await numbers(sql`select count(*)::int as marks from roll_marks where person_id = ${voterId}`),
    { marks: 1 },
  ],
}

export async function assertDone(act: Act, who: Who) {
  const [is, shouldBe] = await books[act](who)
  deepStrictEqual(is, shouldBe, `After ${act} the books of ${who.email} are not right`)
}

async function atStripe(email: string) {
  const customers = await stripe().customers.list({ email })
  const all = await Promise.all(
    customers.data.map(async ({ id: customer }) => ({
      live: (await stripe().subscriptions.list({ customer, status: 'active' })).data.length,
      charges: (await stripe().charges.list({ customer })).data.filter((one) => one.paid).length,
    })),
  )
  return {
    liveAtStripe: all.reduce((sum, { live }) => sum + live, 0),
    charges: all.reduce((sum, { charges }) => sum + charges, 0),
  }
}

/** The whole house: one ballot a mark, one entry after another in the audit, and no webhook lost. */
export async function assertBooksAgree(motion: number, votes: number) {
  const is = await numbers(sql`
    with vote as (select v.id from motion_votes v join motions m on m.id = v.motion_id where m.number = ${motion})
    select (select count(*)::int from roll_marks where vote_id in (select id from vote)) as marks,
      (select count(*)::int from ballots where vote_id in (select id from vote)) as ballots,
      (select max(position) = count(*) from audit_entries) as unbroken,
      (select count(*)::int from (select person_id from subscriptions where ended_at is null
        group by person_id having count(*) > 1) twice) as twice`)
  deepStrictEqual(is, { marks: votes, ballots: votes, unbroken: true, twice: 0 })
}

/** Every webhook has been read and every mail is out, whoever was killed with it in hand. */
export async function assertNothingWaits() {
  // What a killed worker held is taken back after two minutes, what a shaken one held after ten. Here they have gone by.
  await database().execute(sql`
    update graphile_worker._private_jobs set locked_at = locked_at - interval '11 minutes'`)
  await releaseAbandonedJobs()
  await tryAgainNow()
  let waiting: Record<string, unknown> = {}
  for (let second = 0; second < 60; second += 1) {
    waiting = await numbers(sql`
      select (select count(*)::int from stripe_events where state <> 'processed') as events,
        (select count(*)::int from outgoing_mails where state = 'waiting') as mails`)
    if (waiting.events === 0 && waiting.mails === 0) return
    if (second % 5 === 4) await tryAgainNow()
    await setTimeout(1000)
  }
  deepStrictEqual(waiting, { events: 0, mails: 0 }, 'Something still waits a minute later')
}

/** A job that failed while the database was away waits longer and longer for its next try. Here that time has gone by. */
async function tryAgainNow() {
  await database().execute(sql`
    update graphile_worker._private_jobs set run_at = now()
    where locked_at is null and attempts > 0 and run_at > now()`)
}
