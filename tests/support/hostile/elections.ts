import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { shortestFrom } from '@/lib/democracy/elections/calling/timetable'
import { undeclared } from '@/lib/democracy/elections/declarations'
import { answerHustingsQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { changePhoto } from '@/lib/democracy/elections/nominations/photo/change-photo'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { Office } from '@/lib/organisation'
import { aPhoto } from '@/tests/money/spending/receipt-files'
import { aMember } from '@/tests/support/people'

/** An election with nominations open: one that just began, one that waits for its candidate, one complete; a question. */
export async function theElections(held: Record<Office, PersonActor>, member: PersonActor) {
  const chairs = {
    title: 'Co-Chair',
    office: 'co-chair' as const,
    seats: 2,
    rules: 'scottish' as const,
    constraints: [{ name: 'At least 1 of 2 must be a woman', declaration: 'women', min: 1 }],
  }
  freezeClock(addDays(now(), -1))
  const { slug } = await callElection(held.secretary, {
    title: 'Officers',
    kind: 'officers',
    returningOfficer: held.treasurer.member!.number,
    contests: [chairs],
    dates: shortestFrom(now()),
    termStartsOn: null,
  })
  thawClock()
  const contestId = await onlyContest(slug)
  const other = await aMember({ name: 'Ota Other' })
  const seconder = held['membership-secretary']
  await nominate(other, { contestId, candidate: 'self' })
  await nominate(other, { contestId, candidate: held['co-chair'].member!.number })
  const { id } = await nominate(other, { contestId, candidate: member.member!.number })
  await secondNomination(seconder, { nominationId: id })
  const statement = 'I can count.'
  await acceptNomination(member, { nominationId: id, statement, declarations: undeclared })
  await changePhoto(member, { nominationId: id, photo: { bytes: aPhoto(), alt: 'Me' } })
  const questionId = await aQuestion(seconder, slug)
  await answerHustingsQuestion(member, { questionId, nominationId: id, text: 'Yes.' })
}

async function aQuestion(asker: PersonActor, slug: string) {
  const id = newId()
  await askQuestion(asker, { id, slug, text: 'Will you?' })
  return id
}

async function onlyContest(slug: string) {
  const [row] = await database()
    .select({ id: contests.id })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(eq(elections.slug, slug))
  return row!.id
}
