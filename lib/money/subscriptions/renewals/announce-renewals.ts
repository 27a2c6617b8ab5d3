import { bandName } from '@/lib/money/subscriptions/bands'
import 'server-only'
import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { renewalAnnounced } from '@/emails/money/renewal-announced'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

const batch = 200

/**
 * Tells everybody who pays by the year some weeks before the next year is taken, once for each year: also whoever pays by the
 * month now and by the year from then on. Not who stops, pauses or pays nothing. Answers whether more are waiting.
 */
export const announceRenewals = verb('subscription.remind', async (work, _input: object) => {
  // One run at a time: a second one waits here, and then sees what the first has posted.
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('announce-renewals'))`)
  const due = await renewalsDue(work)
  for (const { row, person } of due) {
    const takenAt = row.currentPeriodEndsAt!
    await work.email(renewalAnnounced, {
      to: { email: person.email, personId: row.personId },
      key: `${row.id}/${dateOf(takenAt)}`,
      props: {
        name: person.called,
        band: bandName(row.band),
        amountPence: row.amountPence,
        takenAt: takenAt.toISOString(),
        link: siteUrl('/membership/dues'),
      },
    })
    work.record(
      'dues.renewal-announced',
      { kind: 'subscription', id: row.id },
      { personId: row.personId, amountPence: row.amountPence },
    )
  }
  return { more: due.length === batch }
})

function renewalsDue(work: Work) {
  const { renewalNoticeDays } = organisation.rules
  const ends = subscriptions.currentPeriodEndsAt
  return work.tx
    .select({ row: subscriptions, person: people })
    .from(subscriptions)
    .innerJoin(people, eq(people.id, subscriptions.personId))
    .where(
      and(
        inForceSql(subscriptions),
        gt(ends, work.now),
        lte(ends, addDays(work.now, renewalNoticeDays)),
        eq(subscriptions.interval, 'year'),
        inArray(subscriptions.status, ['active', 'trialing']),
        eq(subscriptions.cancelsAtPeriodEnd, false),
        or(isNull(subscriptions.pausedUntil), lte(subscriptions.pausedUntil, ends)),
        // Whom nothing reaches, neither by email nor by post, would be asked for again and again.
        isNull(people.erasedAt),
        sql`not exists (select from members gone where gone.person_id = ${people.id} and gone.died_at is not null)`,
        notAnnounced(),
      ),
    )
    .orderBy(ends, subscriptions.id)
    .limit(batch)
}

/** The outbox is the memory of what was told: it keeps that a mail went out after its words are gone. */
function notAnnounced() {
  const zone = sql.raw(`'${organisation.timeZone}'`)
  const day = sql`to_char(${subscriptions.currentPeriodEndsAt} at time zone ${zone}, 'YYYY-MM-DD')`
  const key = sql`'renewal-announced/' || ${subscriptions.id} || '/' || ${day}`
  return sql`not exists (select 1 from ${outgoingMails} where ${outgoingMails.dedupeKey} = ${key})`
}
