import 'server-only'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { candidateReminded } from '@/emails/movement/candidate-reminded'
import { type Actor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { reminderDays } from '../states'
import { candidateMailbox, ownLink } from './candidate-contact'

const t = outsideCandidates

/** Asked, and neither an answer nor a no. */
const isSilent = and(
  isNotNull(t.askedAt),
  isNotNull(t.contactSealed),
  isNull(t.answeredAt),
  isNull(t.declinedAt),
)

/** Candidates who have said nothing hear again before the last day for answers, and the page says when. */
export async function remindCandidates(actor: Actor = system('daily')) {
  const silent = await database()
    .select({
      id: t.id,
      askedAt: t.askedAt,
      reminders: t.reminders,
      by: outsideElections.answersBy,
    })
    .from(t)
    .innerJoin(outsideElections, eq(outsideElections.id, t.outsideElectionId))
    .where(
      and(isSilent, eq(outsideElections.state, 'published'), gt(outsideElections.answersBy, now())),
    )
  const due = silent.filter((one) => remindersUntil(one, now()) > one.reminders)
  await oneByOne(due, ({ id }) => remind(actor, { id }))
}

/** How many of the reminders have come due since they were asked. Whoever was asked late is not reminded on the same day. */
function remindersUntil({ askedAt, by }: { askedAt: Date | null; by: Date }, at: Date): number {
  return reminderDays.filter((days) => {
    const due = addDays(by, -days)
    return due <= at && askedAt !== null && askedAt < due
  }).length
}

const remind = verb('outside-election.keep', async (work, { id }: { id: string }) => {
  const [row] = await work.tx
    .select({ candidate: t, election: outsideElections })
    .from(t)
    .innerJoin(outsideElections, eq(outsideElections.id, t.outsideElectionId))
    .where(and(eq(t.id, id), isSilent, eq(outsideElections.state, 'published')))
    .for('update', { of: t })
  if (!row) return
  const { candidate, election } = row
  const reminders = remindersUntil({ askedAt: candidate.askedAt, by: election.answersBy }, work.now)
  if (reminders <= candidate.reminders) return
  await work.tx.update(t).set({ reminders, remindedAt: work.now }).where(eq(t.id, id))
  await work.email(candidateReminded, {
    to: candidateMailbox(candidate),
    key: `${id}/${reminders}`,
    props: {
      name: candidate.name,
      title: election.title,
      answersBy: election.answersBy.toISOString(),
      link: ownLink(candidate),
    },
  })
})
