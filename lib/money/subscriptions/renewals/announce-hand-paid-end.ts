import 'server-only'
import { and, asc, eq, gt, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import { handPaidEnding } from '@/emails/money/hand-paid-ending'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { bandName } from '@/lib/money/subscriptions/bands'
import { organisation } from '@/lib/organisation'
import { demandKey } from '../overdue/demand-key'
import { paymentLinkUrls } from '../overdue/payment-link'

const batch = 500
const { handPaidNoticeDays } = organisation.rules

/**
 * Each notice goes out from so many days before the end, until the next one takes its place. Who pays a single month at a time
 * gets the last one only: all of them would be two emails a month, and the first a week after the receipt.
 */
const notices = handPaidNoticeDays.map((day, index) => ({
  day,
  until: handPaidNoticeDays[index + 1] ?? 0,
  isLast: index === handPaidNoticeDays.length - 1,
}))
type Notice = (typeof notices)[number]

/**
 * A chore: nothing is taken from those who pay by hand, so they are told before what they paid for ends, with a link to pay early.
 * Each notice once. From the end on `remindOverdue` goes on. Answers whether more are waiting.
 */
export const announceHandPaidEnd = verb('subscription.remind', async (work, _input: object) => {
  // One run at a time: a second one waits here, and then sees what the first has posted.
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('announce-hand-paid-end'))`)
  for (const notice of notices) {
    const found = await notYetTold(work, notice)
    if (found.length === 0) continue
    const links = await paymentLinkUrls(
      work,
      found.map(({ row }) => ({ personId: row.personId, failedAt: row.currentPeriodEndsAt! })),
    )
    const letters = found.map(({ row, email, name, demand }, index) => ({
      to: { email, personId: row.personId },
      key: `${demand}/day-${notice.day}`,
      props: {
        name,
        band: bandName(row.band),
        amountPence: row.amountPence,
        interval: row.interval,
        endsAt: row.currentPeriodEndsAt!.toISOString(),
        link: links[index]!,
      },
    }))
    await work.emailAll(handPaidEnding, letters)
    const subject = { kind: 'reminder', id: handPaidEnding.name }
    work.record('dues.end-announced', subject, { told: found.length, day: notice.day })
    return { more: true }
  }
  return { more: false }
})

/** Held until their mail is in the outbox, so that nobody who pays in this moment is told. */
function notYetTold(work: Work, { day, until, isLast }: Notice) {
  const { unpaidFrom, createdAt, personId, status } = subscriptions
  const key: SQL = sql`${`${handPaidEnding.name}/`} || ${demandKey} || ${`/day-${day}`}`
  return work.tx
    .select({
      row: subscriptions,
      email: people.email,
      name: people.called,
      demand: sql<string>`${demandKey}`,
    })
    .from(subscriptions)
    .innerJoin(people, eq(people.id, personId))
    .innerJoin(members, eq(members.personId, personId))
    .where(
      and(
        inForceSql(subscriptions),
        eq(status, 'by-hand'),
        gt(unpaidFrom, addDays(work.now, until)),
        lte(unpaidFrom, addDays(work.now, day)),
        // Whoever has just paid, or was imported, with fewer days left has that day in the receipt, and hears of the next notice.
        sql`${createdAt} <= ${unpaidFrom} - make_interval(days => ${day})`,
        isLast ? undefined : sql`not ${paidOneMonth}`,
        isNull(subscriptions.paymentStatus),
        isNull(people.erasedAt),
        isNull(members.resignedAt),
        isNull(members.expelledAt),
        sql`not exists (select from ${outgoingMails} where ${outgoingMails.dedupeKey} = ${key})`,
      ),
    )
    .orderBy(asc(unpaidFrom), asc(subscriptions.id))
    .limit(batch)
    .for('update', { of: subscriptions, skipLocked: true })
}

const endsBefore = sql`(${subscriptions.currentPeriodEndsAt} at time zone ${sql.raw(`'${organisation.timeZone}'`)})::date`

/** Whether the last money paid for a month and no more. */
const paidOneMonth = sql`exists (
  select from ledger_entries paid where paid.person_id = ${subscriptions.personId}
    and paid.period_ends_before = ${endsBefore} and paid.period_starts_on >= ${endsBefore} - interval '1 month')`
