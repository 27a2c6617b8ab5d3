import 'server-only'
import { and, asc, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { inForceSql, subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import type { Email } from '@/emails/email'
import { paymentLapsed } from '@/emails/money/payment-lapsed'
import { paymentOverdue } from '@/emails/money/payment-overdue'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { graceEndsAt } from '@/lib/people/members/standing'
import { paymentLinkUrls } from './payment-link'

const batch = 500
const { paymentReminderDays, graceDays } = organisation.rules
/** A site that stood still catches up, but nobody hears of a payment that failed months ago. */
const latestDays = graceDays + 14

type Reminder = {
  email: Email<{ name: string; amountPence: number; lastDayAt: string; link: string }>
  day?: number
  from: number
  until: number
}

/** Which mail is due from how many days after the failure, until the next one takes its place. */
const reminders: Reminder[] = [
  ...paymentReminderDays.map((day, index) => ({
    email: paymentOverdue,
    day,
    from: day,
    until: paymentReminderDays[index + 1] ?? graceDays,
  })),
  { email: paymentLapsed, from: graceDays, until: latestDays },
]

/** A daily chore: reminds whoever has not mended a failed payment yet, and tells who has lapsed. Each once an invoice. */
export const remindOverdue = verb('subscription.remind', async (work, _input: object) => {
  for (const reminder of reminders) {
    const found = await notYetTold(work, reminder)
    if (found.length === 0) continue
    await tell(work, reminder, found)
    const subject = { kind: 'reminder', id: reminder.email.name }
    const told = found.length
    if (reminder.day) work.record('dues.reminded', subject, { told, day: reminder.day })
    else work.record('dues.lapse-told', subject, { told })
    return { more: true }
  }
  return { more: false }
})

const keyOf = (invoice: string, { day }: Reminder) => (day ? `${invoice}/day-${day}` : invoice)

/** In the order of their failures, by the index of those that failed: fast however many pay well. */
async function notYetTold(work: Work, reminder: Reminder) {
  const { personId, paymentFailedAt, dueInvoiceId, duePence, amountPence, id } = subscriptions
  const key: SQL = sql`${`${reminder.email.name}/`} || ${dueInvoiceId} || ${reminder.day ? `/day-${reminder.day}` : ''}`
  return work.tx
    .select({
      personId,
      email: people.email,
      name: people.called,
      failedAt: paymentFailedAt,
      invoice: dueInvoiceId,
      amountPence: sql<number>`case when ${duePence} > 0 then ${duePence} else ${amountPence} end`,
    })
    .from(subscriptions)
    .innerJoin(people, sql`${people.id} = ${personId}`)
    .innerJoin(members, sql`${members.personId} = ${personId}`)
    .where(
      and(
        inForceSql(subscriptions),
        isNotNull(paymentFailedAt),
        lte(paymentFailedAt, addDays(work.now, -reminder.from)),
        gt(paymentFailedAt, addDays(work.now, -reminder.until)),
        isNotNull(dueInvoiceId),
        isNotNull(subscriptions.startedAt),
        isNull(subscriptions.paymentStatus),
        isNotNull(people.email),
        isNull(members.resignedAt),
        isNull(members.expelledAt),
        notStopped(),
        dueHere(reminder),
        sql`not exists (select from ${outgoingMails} where ${outgoingMails.dedupeKey} = ${key})`,
      ),
    )
    .orderBy(asc(paymentFailedAt), asc(id))
    .limit(batch)
}

/** Whoever stopped paying after it failed was promised to be asked no more. */
function notStopped(): SQL {
  const { subscriptionId, kind, state, askedAt } = subscriptionChanges
  return sql`not exists (select from ${subscriptionChanges} where ${subscriptionId} = ${subscriptions.id}
    and ${kind} = 'cancel' and ${state} in ('asked', 'done') and ${askedAt} >= ${subscriptions.paymentFailedAt})`
}

/** Whoever was brought along in arrears hears of what falls due from then on, not of what was due in the old system. */
function dueHere({ from }: Reminder): SQL {
  const { importedAt, paymentFailedAt } = subscriptions
  return sql`(${importedAt} is null or ${paymentFailedAt} + make_interval(days => ${from}) >= ${importedAt})`
}

type Found = Awaited<ReturnType<typeof notYetTold>>

async function tell(work: Work, reminder: Reminder, found: Found) {
  const links = await paymentLinkUrls(
    work,
    found.map(({ personId, failedAt }) => ({ personId, failedAt: failedAt! })),
  )
  const letters = found.map(({ personId, email, name, failedAt, invoice, amountPence }, index) => ({
    to: { email: email!, personId },
    key: keyOf(invoice!, reminder),
    props: {
      name,
      amountPence,
      lastDayAt: graceEndsAt(failedAt!).toISOString(),
      link: links[index]!,
    },
  }))
  await work.emailAll(reminder.email, letters)
}
