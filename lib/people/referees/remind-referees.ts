import 'server-only'
import { and, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { referenceReminder } from '@/emails/people/reference-reminder'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { memberCards } from '@/lib/people/members/member-cards'
import { linkOf } from './ask-for-reference'
import { dueReferencesAtOnce, notPosted, takeTurns, unansweredReferences } from './due-references'

/**
 * Reminds referees who have not answered after 3 and after 7 days, once each. When days were missed only the latest
 * reminder goes out. Answers whether more are waiting, so that the daily job goes on until there are none.
 */
export const remindReferees = verb('reference.remind', async (work, _input: object) => {
  await takeTurns(work, 'remind-referees')
  let reminded = 0
  const days = [...organisation.rules.referenceReminderDays].sort((a, b) => b - a)
  for (const [place, day] of days.entries()) {
    reminded += await remind(work, day, days[place - 1])
  }
  return { more: reminded >= dueReferencesAtOnce }
})

// A member whose record was erased meanwhile, or whose housemate's was, has no address any more; the request runs out by itself.
function hasAddress() {
  return sql`exists (select 1 from people referee
    where referee.id = ${references.refereeId} and (referee.email is not null or exists (select 1 from shared_addresses share
      join people holder on holder.id = share.holder_id and holder.email is not null
      where share.person_id = referee.id and share.confirmed_at is not null and share.ended_at is null)))`
}

async function remind(work: Work, day: number, laterDay?: number) {
  const due = await unansweredReferences(
    work,
    and(
      hasAddress(),
      isNull(references.bouncedAt),
      gt(references.expiresAt, work.now),
      lte(references.sentAt, addDays(work.now, -day)),
      laterDay === undefined ? undefined : gt(references.sentAt, addDays(work.now, -laterDay)),
      notPosted(sql`'reference-reminder/reference/' || ${references.id} || ${`/day-${day}`}`),
    ),
  )
  if (due.length === 0) return 0
  const asked = due.map(({ reference }) => reference.refereeId!)
  const referees = await memberCards(
    inArray(people.id, asked),
    work.now,
    work.tx,
    dueReferencesAtOnce,
  )
  for (const { reference, applicant } of due) {
    const referee = referees.find((member) => member.personId === reference.refereeId)!
    await work.email(referenceReminder, {
      to: { email: referee.email!, personId: referee.personId },
      key: `reference/${reference.id}/day-${day}`,
      props: {
        refereeName: referee.called,
        applicantName: applicant.name,
        place: reference.place,
        link: linkOf({ id: reference.id, sentAt: reference.sentAt! }),
        expiresAt: reference.expiresAt.toISOString(),
      },
    })
    work.record(
      'reference.reminded',
      { kind: 'application', id: reference.applicationId },
      { referenceId: reference.id, place: reference.place, day },
    )
  }
  return due.length
}
