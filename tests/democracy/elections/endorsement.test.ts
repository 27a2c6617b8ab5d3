import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { hustingsAnswers } from '@/db/schema/democracy/hustings'
import { terms } from '@/db/schema/people/officers'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import type { NewContest } from '@/lib/democracy/elections/calling/contest-form'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { answerHustingsQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import { getHustings } from '@/lib/democracy/elections/hustings/read'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { acceptForm, nominateForm } from '@/lib/democracy/elections/nominations/forms'
import { listNominations } from '@/lib/democracy/elections/nominations/list'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { rejectNomination } from '@/lib/democracy/elections/nominations/reject-nomination'
import { withdrawAsCandidate } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { withdrawAsProposer } from '@/lib/democracy/elections/nominations/withdraw-as-proposer'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { getElection } from '@/lib/democracy/elections/read'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import { electedHeadline } from '@/lib/democracy/elections/results/explained/headline'
import { getResult } from '@/lib/democracy/elections/results/read'
import { listEndorsed } from '@/lib/democracy/elections/results/read-endorsement'
import { listTerms } from '@/lib/democracy/elections/results/read-terms'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { eraseOutsiders } from '@/lib/records/retention/erase-outsiders'
import {
  aCalledElection,
  accepted,
  dates,
  nominationOf,
  theElectors,
} from '@/tests/support/elections/called-election'
import { givesKey, withHolderKeys } from '@/tests/support/elections/holder-keys'
import { boardLines } from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const clock = system('clock')

const slate: NewContest = {
  title: 'Two of the national executive',
  office: null,
  seats: 2,
  rules: 'scottish',
  constraints: [],
}

const anEndorsement = () =>
  aCalledElection({
    title: 'Whom we back',
    kind: 'endorsement',
    contests: [slate],
    termStartsOn: null,
  })

/** Somebody outside, put forward by Ben and seconded by Cy. */
async function anOutsider(contestId: string, outsideName: string) {
  const { ben, cy } = await theElectors()
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: { outsideName } })
  await acceptNomination(ben, accepted(id))
  await secondNomination(cy, { nominationId: id })
  return id
}

test('somebody outside stands by a proposer, who says that they agree, and a seconder', async () => {
  const { ada, ben, cy } = await theElectors()
  const { slug, contestId } = await anEndorsement()
  const { id } = await nominate(ben, { contestId, candidate: { outsideName: 'Jo Outside' } })
  expect((await getNomination(cy, slug, id))!.missing).toEqual(['seconder', 'acceptance'])
  await secondNomination(cy, { nominationId: id })
  await expect(acceptNomination(cy, accepted(id))).rejects.toEqual(refused('not-allowed'))
  await expect(withdrawAsProposer(ben, { nominationId: id })).rejects.toEqual(
    refused('nomination.not-yours-now'),
  )
  await acceptNomination(ben, accepted(id))
  expect(await nominationOf(id)).toMatchObject({ state: 'accepted', candidateId: null })
  expect(await getNomination(ben, slug, id)).toMatchObject({
    name: 'Jo Outside',
    outside: true,
    own: true,
    mayWithdraw: true,
  })
  const mail = (await mailsTo(ben.email)).find(({ message }) => message === 'nomination-accepted')
  expect(mail!.props).toMatchObject({ outsideName: 'Jo Outside' })
  expect((await listNominations(ada, slug)).map(({ name }) => name)).toEqual(['Jo Outside'])
  const [contest] = (await getElection(ada, slug))!.contests
  expect(contest!.candidates.map(({ name }) => name)).toEqual(['Jo Outside', 'Re-open Nominations'])
})

test('nobody outside stands for an office of ours, twice at once, or as Re-open Nominations', async () => {
  const { ben, cy } = await theElectors()
  const officers = await aCalledElection()
  const outside = (outsideName: string, contestId: string) => ({
    contestId,
    candidate: { outsideName },
  })
  await expect(nominate(ben, outside('Jo Outside', officers.contestId))).rejects.toEqual(
    refused('nomination.not-a-member'),
  )
  const { contestId } = await anEndorsement()
  const both = await Promise.allSettled([
    nominate(ben, outside('Jo Outside', contestId)),
    nominate(cy, outside('jo outside', contestId)),
  ])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('nomination.already'),
  })
  await expect(nominate(cy, outside('Re-Open nominations', contestId))).rejects.toEqual(
    refused('bad-request'),
  )
  for (const name of ['A', 'B', 'C'])
    await nominate(await aMember(), outside(name, contestId)).catch(() => {})
  const flood = await Promise.allSettled(
    ['D', 'E', 'F'].map((name) => nominate(cy, outside(name, contestId))),
  )
  expect(flood.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2)
})

test('the proposer speaks for them: answers at the hustings, withdraws, and hears of a refusal', async () => {
  const { ada, ben, runs } = await theElectors()
  const { slug, contestId } = await anEndorsement()
  const id = await anOutsider(contestId, 'Jo Outside')
  const question = { id: newId(), slug, text: 'Will you report back?' }
  await askQuestion(ada, question)
  const answer = { questionId: question.id, nominationId: id, text: 'Every month.' }
  await expect(answerHustingsQuestion(ada, answer)).rejects.toEqual(refused('not-allowed'))
  await answerHustingsQuestion(ben, answer)
  expect((await getHustings(ben, slug))!.own.map(({ name }) => name)).toEqual(['Jo Outside'])
  await withdrawAsCandidate(ben, { nominationId: id })
  expect(await nominationOf(id)).toMatchObject({ state: 'withdrawn', statement: null })
  const again = await anOutsider(contestId, 'Jo Outside')
  const officer = { ...runs, secondFactor: true }
  await rejectNomination(officer, { nominationId: again, reason: 'They have not agreed.' })
  const mails = await mailsTo(ben.email)
  expect(mails.find(({ message }) => message === 'nomination-rejected')!.props).toMatchObject({
    what: 'Two of the national executive (Jo Outside)',
  })
})

test('what was written for somebody outside is deleted when nobody can challenge the result any more', async () => {
  const { ada, ben } = await theElectors()
  const { slug, id, contestId } = await anEndorsement()
  const nominationId = await anOutsider(contestId, 'Jo Outside')
  const question = { id: newId(), slug, text: 'How often would you report?' }
  await askQuestion(ada, question)
  await answerHustingsQuestion(ben, { questionId: question.id, nominationId, text: 'Every month.' })
  const [{ challengesUntil }] = (await database()
    .select()
    .from(elections)
    .where(eq(elections.id, id))) as [typeof elections.$inferSelect]
  freezeClock(challengesUntil)
  await eraseOutsiders(clock, {})
  expect((await nominationOf(nominationId)).statement).toBe('I can count.')
  freezeClock(addDays(challengesUntil, 1))
  await eraseOutsiders(clock, {})
  expect(await nominationOf(nominationId)).toMatchObject({
    state: 'accepted',
    outsideName: 'Jo Outside',
    statement: null,
    photo: null,
  })
  expect(await database().select().from(hustingsAnswers)).not.toContainEqual(
    expect.objectContaining({ nominationId }),
  )
})

test('from nominations to the sentence: counted as any other, and nobody takes up an office', async () => {
  const { secretary, ada, ben, cy, runs } = await theElectors()
  const { slug, id, contestId } = await anEndorsement()
  await anOutsider(contestId, 'Jo Outside')
  const own = await nominate(ben, { contestId, candidate: ada.member!.number })
  await secondNomination(cy, { nominationId: own.id })
  await acceptNomination(ada, accepted(own.id))
  const officer = { ...runs, secondFactor: true }
  const voters = [await aMember(), await aMember(), await aMember()] as const
  const holders = [await aMember(), await aMember(), await aMember()] as const
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(clock, { electionId: id })
  const called = { slug, electionId: id, officer, holders } as never
  const held = await withHolderKeys(called)
  await publishManifest(officer, { slug })
  freezeClock(dates.opensAt)
  for (const [at, { personId }] of voters.entries()) {
    await confirmPaper(secretary, await assistPaper(officer, { slug, personId }))
    const rankings = { [contestId]: at === 0 ? [2, 1] : [1, 2] }
    const paper = await enterPaperBallot(officer, { slug, rankings })
    await confirmPaperBallot(secretary, { ...paper, rankings })
  }
  freezeClock(dates.closesAt)
  await closeBoard(clock, { electionId: id })
  for (const holder of held.slice(0, 2)) await givesKey(holder, slug)
  await openAndCount(clock, { electionId: id })
  expect((await audit(await boardLines({ electionId: id }))).problems).toEqual([])
  const row = async () => (await getElection(visitor, slug))!
  expect(await listEndorsed(await row())).toEqual([])
  await declareElection(officer, { slug })
  const result = (await getResult(secretary, slug))!
  const [counted] = result.counted!
  expect(electedHeadline(counted!.count, counted!.kind)).toBe(
    'Members chose to endorse Jo Outside and Ada Candidate',
  )
  expect(await listEndorsed(await row())).toEqual([
    { id: contestId, title: slate.title, names: ['Jo Outside', 'Ada Candidate'] },
  ])
  const declared = (await mailsTo(voters[0].email)).find(
    ({ message }) => message === 'election-declared',
  )
  expect(declared!.props.sentences).toEqual([
    'Two of the national executive. Members chose to endorse Jo Outside and Ada Candidate.',
  ])
  expect((await listTerms(secretary, result))!.elected).toEqual([])
  expect(await database().select().from(terms).where(eq(terms.personId, ada.personId))).toEqual([])
  const [election] = await database().select().from(elections).where(eq(elections.id, id))
  expect(election!.manifest).toMatchObject({ kind: 'endorsement', oneOffice: false })
  const [post] = await database().select().from(contests).where(eq(contests.id, contestId))
  expect(post).toMatchObject({ office: null, termStartsOn: null })
})

test('the forms ask for the name, the statement and the agreement', () => {
  const typed = { id: newId(), contestId: newId(), nominee: 'outside' }
  expect(nominateForm.parse({ ...typed, outsideName: ' Jo  Outside ' }).candidate).toEqual({
    outsideName: 'Jo Outside',
  })
  const nameless = nominateForm.safeParse({ ...typed, outsideName: ' ' })
  expect(errorsOf(nameless.error!)).toEqual({ outsideName: 'Enter their name' })
  const silent = acceptForm.safeParse({ nominationId: newId(), statement: 'Vote for Jo.' })
  expect(Object.keys(errorsOf(silent.error!))).toEqual(['consent'])
})
