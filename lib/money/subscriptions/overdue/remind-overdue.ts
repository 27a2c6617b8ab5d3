import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { inForceSql, subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import type { Email } from '@/emails/email'
import { handPaidDue } from '@/emails/money/hand-paid-due'
import { paymentLapsed } from '@/emails/money/payment-lapsed'
import { paymentOverdue } from '@/emails/money/payment-overdue'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { graceEndsAt } from '@/lib/people/members/standing'
import { demandKey } from './demand-key'
import { paymentLinkUrls } from './payment-link'

const batch = 500
const { paymentReminderDays, graceDays } = organisation.rules
/** A site that stood still catches up, but nobody hears of dues that were not paid months ago. */
const latestDays = graceDays + 14

type Reminder = {
  email: Email<{
    name: string
    amountPence: number
    endedAt: string
    lastDayAt: string
    link: string
  }>
  day?: number
  from: number
  until: number
  /** Of a payment that failed one is told in the moment in which it fails, and why. */
  byHand?: true
}

/** Which mail is due from how many days after dues were not paid, until the next one takes its place. */
const reminders: Reminder[] = [
  { email: handPaidDue, from: 0, until: paymentReminderDays[0] ?? graceDays, byHand: true },
  ...paymentReminderDays.map((day, index) => ({
    email: paymentOverdue,
    day,
    from: day,
    until: paymentReminderDays[index + 1] ?? graceDays,
  })),
  { email: paymentLapsed, from: graceDays, until: latestDays },
]

/**
 * A chore: reminds whoever has not paid yet, by card or by hand alike, and tells who has lapsed. Each once for what is owed. Whoever
 * pays in this very moment is left out: their dues are held here until the mail is in the outbox, and whoever enters a payment
 * takes out what has not gone yet.
 */
export const remindOverdue = verb('subscription.remind', async (work, _input: object) => {
  // One run at a time: a second one waits here, and then sees what the first has posted.
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('remind-overdue'))`)
  for (const reminder of reminders) {
    const found = await notYetTold(work, reminder)
    if (found.length === 0) continue
    await tell(work, reminder, found)
    const subject = { kind: 'reminder', id: reminder.email.name }
    const told = found.length
    if (reminder.email === paymentLapsed) work.record('dues.lapse-told', subject, { told })
    else work.record('dues.reminded', subject, { told, day: reminder.from })
    return { more: true }
  }
  return { more: false }
})

const keyOf = (demand: string, { day }: Reminder) => (day ? `${demand}/day-${day}` : demand)

/** In the order in which they fell due, by the index of those that did: fast however many pay well. */
async function notYetTold(work: Work, reminder: Reminder) {
  const { personId, unpaidFrom, duePence, amountPence, id, status } = subscriptions
  const key: SQL = sql`${`${reminder.email.name}/`} || ${demandKey} || ${reminder.day ? `/day-${reminder.day}` : ''}`
  return work.tx
    .select({
      personId,
      email: people.email,
      name: people.called,
      unpaidFrom,
      demand: demandKey,
      amountPence: sql<number>`case when ${duePence} > 0 then ${duePence} else ${amountPence} end`,
    })
    .from(subscriptions)
    .innerJoin(people, sql`${people.id} = ${personId}`)
    .innerJoin(members, sql`${members.personId} = ${personId}`)
    .where(
      and(
        inForceSql(subscriptions),
        isNotNull(unpaidFrom),
        lte(unpaidFrom, addDays(work.now, -reminder.from)),
        gt(unpaidFrom, addDays(work.now, -reminder.until)),
        reminder.byHand && eq(status, 'by-hand'),
        sql`${demandKey} is not null`,
        isNotNull(subscriptions.startedAt),
        isNull(subscriptions.paymentStatus),
        isNull(people.erasedAt),
        isNull(members.resignedAt),
        isNull(members.expelledAt),
        notStopped(),
        dueHere(reminder),
        sql`not exists (select from ${outgoingMails} where ${outgoingMails.dedupeKey} = ${key})`,
      ),
    )
    .orderBy(asc(unpaidFrom), asc(id))
    .limit(batch)
    .for('update', { of: subscriptions, skipLocked: true })
}

/** Whoever stopped paying after it failed was promised to be asked no more. */
function notStopped(): SQL {
  const { subscriptionId, kind, state, askedAt } = subscriptionChanges
  return sql`not exists (select from ${subscriptionChanges} where ${subscriptionId} = ${subscriptions.id}
    and ${kind} = 'cancel' and ${state} in ('asked', 'done') and ${askedAt} >= ${subscriptions.unpaidFrom})`
}

/** Whoever was brought along in arrears hears of what falls due from then on, not of what was due in the old system. */
function dueHere({ from }: Reminder): SQL {
  const { importedAt, unpaidFrom } = subscriptions
  return sql`(${importedAt} is null or ${unpaidFrom} + make_interval(days => ${from}) >= ${importedAt})`
}

type Found = Awaited<ReturnType<typeof notYetTold>>

async function tell(work: Work, reminder: Reminder, found: Found) {
  const links = await paymentLinkUrls(
    work,
    found.map(({ personId, unpaidFrom }) => ({ personId, failedAt: unpaidFrom! })),
  )
  const letters = found.map(
    ({ personId, email, name, unpaidFrom, demand, amountPence }, index) => ({
      to: { email: email!, personId },
      key: keyOf(demand!, reminder),
      props: {
        name,
        amountPence,
        endedAt: unpaidFrom!.toISOString(),
        lastDayAt: graceEndsAt(unpaidFrom!).toISOString(),
        link: links[index]!,
      },
    }),
  )
  await work.emailAll(reminder.email, letters)
}
