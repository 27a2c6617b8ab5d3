import 'server-only'
import { decisionDue } from '@/emails/democracy/decision-due'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { officersWith } from '@/lib/people/officers/officers-now'
import { listAnswering } from './list-answering'
import { carriedDecisions } from './read-decisions'
import { answeringInWords } from './states'

const { decisionReminderDays } = organisation.rules

/**
 * Whoever answers for a decision is reminded once some days before it is due, and once when that day has passed. Then the officers who
 * call votes hear of it too, and they alone where nobody is in that office or group any more.
 */
export const remindOfDecisions = verb('vote.remind', async (work, _input: object) => {
  const today = dateOf(work.now)
  const soon = daysAfter(today, decisionReminderDays)
  const due = (await carriedDecisions(work.tx, work.now)).filter(
    ({ state, duty }) =>
      state === 'overdue' ||
      // Whoever was given it in these days has just heard by when.
      (state === 'open' &&
        duty!.dueOn <= soon &&
        dateOf(duty!.givenAt) < daysAfter(duty!.dueOn, -decisionReminderDays)),
  )
  if (due.length === 0) return { more: false }
  const callers = await officersWith(work, 'votes.call')
  for (const { number, title, duty, state } of due) {
    const overdue = state === 'overdue'
    const answering = await listAnswering(work, duty!)
    const others = overdue || answering.length === 0 ? callers : []
    const told = new Map([...others, ...answering].map((one) => [one.personId, one]))
    const theirs = new Set(answering.map(({ personId }) => personId))
    await work.emailAll(
      decisionDue,
      [...told.values()].map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${duty!.id}/${overdue ? 'after' : 'before'}/${personId}`,
        props: {
          name,
          number,
          title,
          who: answeringInWords(duty!),
          dueOn: duty!.dueOn,
          overdue,
          own: theirs.has(personId),
          link: siteUrl(`/motions/${number}#decision`),
        },
      })),
    )
  }
  return { more: false }
})
