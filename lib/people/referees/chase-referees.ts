import 'server-only'
import { and, gt, inArray, isNull, lte } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { refereeNotAnswered } from '@/emails/people/referee-not-answered'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { dueReferencesAtOnce, takeTurns, unansweredReferences } from './due-references'

const firstReminderDay = Math.min(...organisation.rules.referenceReminderDays)

/**
 * Tells applicants, once, whom there is no answer from after three days, so that they can ask or correct what they gave us. Whether
 * an email went out, came back, or had nobody to go to makes no difference. Answers whether more are waiting.
 */
export const chaseReferees = verb('reference.remind', async (work, _input: object) => {
  await takeTurns(work, 'chase-referees')
  const due = await unansweredReferences(
    work,
    and(
      isNull(references.chasedAt),
      isNull(people.erasedAt),
      gt(references.expiresAt, work.now),
      lte(references.requestedAt, addDays(work.now, -firstReminderDay)),
    ),
  )
  if (due.length === 0) return { more: false }
  const chased = due.map(({ reference }) => reference.id)
  await work.tx.update(references).set({ chasedAt: work.now }).where(inArray(references.id, chased))
  for (const theirs of Map.groupBy(due, ({ reference }) => reference.applicationId).values()) {
    const { applicant, reference } = theirs[0]!
    await work.email(refereeNotAnswered, {
      to: { email: applicant.email, personId: applicant.id },
      key: `reference/${reference.id}`,
      props: {
        name: applicant.called,
        referees: theirs.map((one) => one.reference.refereeName),
        link: siteUrl('/join/application'),
      },
    })
    work.record(
      'reference.chased',
      { kind: 'application', id: reference.applicationId },
      { referees: theirs.length },
    )
  }
  return { more: due.length >= dueReferencesAtOnce }
})
