import '@/tests/support/database'
import { desc, eq, like } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VerifyResult } from '@/app/elections/[slug]/result/verify-result'
import { database } from '@/db/client'
import { electors } from '@/db/schema/democracy/electoral-roll'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { termProposals, terms } from '@/db/schema/people/officers'
import { electionDeclared } from '@/emails/democracy/election-declared'
import { renderEmail } from '@/emails/render-email'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import { count } from '@/lib/democracy/elections/count/count'
import { answerChallenge } from '@/lib/democracy/elections/results/challenges/answer-challenge'
import { makeChallenge } from '@/lib/democracy/elections/results/challenges/make-challenge'
import { listChallenges } from '@/lib/democracy/elections/results/challenges/read-challenges'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import { openedPapers } from '@/lib/democracy/elections/results/opened-papers'
import { proposeElected } from '@/lib/democracy/elections/results/propose-elected'
import { getResult } from '@/lib/democracy/elections/results/read'
import { getCountback } from '@/lib/democracy/elections/results/read-countback'
import { listTerms } from '@/lib/democracy/elections/results/read-terms'
import { writeBlt } from '@/lib/democracy/elections/results/write-blt'
import { visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import {
  aCountedElection,
  counted,
  electionRow,
  thePeople,
} from '@/tests/support/elections/counted-election'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

beforeEach(() => freezeClock(counted))
afterEach(() => vi.restoreAllMocks())

const after = addDays(counted, 10)

async function declared() {
  const election = await aCountedElection()
  await declareElection(election.officer, election)
  return election
}

async function actionsOf(electionId: string) {
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, electionId))
  return entries.map(({ action }) => action)
}

/** An election before took the treasurer's seat. */
async function emptySeat() {
  await database().delete(termProposals)
  await database().delete(terms).where(eq(terms.office, 'treasurer'))
}

test('a result reads as its count, its turnout, and who was passed over', async () => {
  const { slug, ids, counts } = await aCountedElection()
  const result = await getResult(visitor, slug)
  expect(result!.counted!.map(({ id }) => id)).toEqual(ids)
  expect(result!.counted!.map(({ count }) => count)).toEqual(ids.map((id) => counts[id]))
  expect(result!.counted!.map(({ passedOver }) => passedOver)).toEqual([[], [1]])
  expect(result!.turnout).toMatchObject({ onRoll: 21, voted: 21, spoilt: 0, withheld: false })
  expect(await getResult(visitor, 'no-such-election')).toBeUndefined()
  expect(await getResult(visitor, '\0')).toBeUndefined()
})

test('the papers of a contest come off the board and count to the same result elsewhere', async () => {
  const { slug, counts, ids } = await aCountedElection()
  const result = (await getResult(visitor, slug))!
  for (const [at, id] of ids.entries()) {
    const reader = new BltReader({ rules: 'scottish' })
    const papers = await openedPapers(result, result.counted![at]!)
    reader.read(new TextEncoder().encode(writeBlt(papers!)))
    const terms = { rules: 'av', seats: 1, constraints: [], lots: [1, 2, 3] } as const
    expect(count(reader.end(), { ...terms, constraints: [], lots: [1, 2, 3] })).toEqual(counts[id])
  }
})

test('where too few voted the papers stay sealed, and nobody is promised a recount', async () => {
  const { slug, officer, electionId } = await aCountedElection(3)
  const result = (await getResult(visitor, slug))!
  expect(result.turnout!.withheld).toBe(true)
  expect(await openedPapers(result, result.counted![0]!)).toBeUndefined()
  const { counted } = result
  const check = (withheld: boolean) =>
    renderToStaticMarkup(VerifyResult({ slug, counted: counted!, withheld }))
  expect(check(false)).toContain('Recount in your browser')
  expect(check(true)).not.toMatch(/Recount|counts every ballot again/)
  expect(check(true)).toContain('nobody outside can recount this election')
  await declareElection(officer, { slug })
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(like(outgoingMails.dedupeKey, `election-declared/%${electionId}%`))
  const { text } = await renderEmail(electionDeclared, unseal(mails[0]!.propsSealed!))
  expect(text).toContain('they stay sealed')
  expect(text).not.toContain('recount it yourself')
})

test('only the returning officer declares, once, and every member is told', async () => {
  const election = await aCountedElection()
  const { chair, member } = await thePeople()
  await expect(declareElection(chair, election)).rejects.toMatchObject({ code: 'not-allowed' })
  // On the roll, and their membership has lapsed since: they hear what came of their vote.
  const lapsed = await aMember()
  await database().insert(electors).values({
    electionId: election.electionId,
    personId: lapsed.personId,
    mayVote: true,
    reason: 'good',
    place: 1,
    salt: 'salt',
  })
  await database()
    .update(subscriptions)
    .set({ status: 'active', amountPence: 300, paymentFailedAt: addDays(counted, -90) })
    .where(eq(subscriptions.personId, lapsed.personId))
  const without = { ...election.officer, secondFactor: false }
  await expect(declareElection(without, election)).rejects.toMatchObject({ code: 'second-factor' })
  const twice = await Promise.allSettled([
    declareElection(election.officer, election),
    declareElection(election.officer, election),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'election-declared'))
  const here = mails.filter(({ dedupeKey }) => dedupeKey.includes(election.electionId))
  expect(here.map(({ personId }) => personId)).toContain(member.personId)
  expect(here.map(({ personId }) => personId)).toContain(lapsed.personId)
  expect(new Set(here.map(({ personId }) => personId)).size).toBe(here.length)
  expect(await actionsOf(election.electionId)).toEqual(['election.declared'])
})

test('a late declaration still leaves a week for challenges', async () => {
  const election = await aCountedElection()
  freezeClock(addDays(counted, 30))
  await declareElection(election.officer, election)
  expect((await electionRow(election.electionId)).challengesUntil).toEqual(addDays(counted, 37))
})

test('a member challenges once at a time; others see that, not what', async () => {
  const election = await declared()
  const { member, chair } = await thePeople()
  const challenge = { slug: election.slug, text: 'My ballot is not on the board.' }
  await expect(makeChallenge(visitor, challenge)).rejects.toMatchObject({ code: 'sign-in-first' })
  await expect(makeChallenge(election.officer, challenge)).rejects.toMatchObject({
    code: 'election.returning-officer-neutral',
  })
  const both = await Promise.allSettled([
    makeChallenge(member, challenge),
    makeChallenge(member, challenge),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'challenge.open-already' },
  })
  const seenBy = async (viewer: typeof member) =>
    listChallenges(viewer, (await getResult(viewer, election.slug))!)
  expect((await seenBy(member)).shown.map(({ text }) => text)).toEqual([challenge.text])
  expect(await seenBy(chair)).toMatchObject({ shown: [], figures: { made: 1, open: 1 } })
  expect((await seenBy(election.officer)).shown).toHaveLength(1)
  freezeClock(after)
  await expect(makeChallenge(await aMember(), challenge)).rejects.toMatchObject({
    code: 'challenge.too-late',
  })
})

test('a challenge is answered once, by the returning officer, and the member is told', async () => {
  const election = await declared()
  const { member, chair } = await thePeople()
  const { challengeId } = await makeChallenge(member, { slug: election.slug, text: 'Doubt.' })
  const answer = { challengeId, upheld: false, answer: 'It is in record 1.' }
  await expect(answerChallenge(chair, answer)).rejects.toMatchObject({ code: 'not-allowed' })
  const twice = await Promise.allSettled([
    answerChallenge(election.officer, answer),
    answerChallenge(election.officer, { ...answer, upheld: true }),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'challenge-answered'))
  expect(mails.map(({ personId }) => personId)).toContain(member.personId)
})

test('the elected take up office by two people, after the challenges and not before', async () => {
  const election = await declared()
  const { chair, secretary, member } = await thePeople()
  const elected = { slug: election.slug, contestId: election.ids[0]!, number: 1 }
  await expect(proposeElected(member, elected)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(proposeElected(chair, elected)).rejects.toMatchObject({
    code: 'result.can-be-challenged',
  })
  freezeClock(after)
  await expect(proposeElected(chair, { ...elected, number: 2 })).rejects.toMatchObject({
    code: 'result.not-elected',
  })
  await expect(proposeElected(chair, { ...elected, number: 9 })).rejects.toMatchObject({
    code: 'result.not-elected',
  })
  const twice = await Promise.allSettled([
    proposeElected(chair, elected),
    proposeElected(chair, elected),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const seen = async (viewer: typeof chair) =>
    (await listTerms(viewer, (await getResult(viewer, election.slug))!))!.elected
  expect(await listTerms(member, (await getResult(member, election.slug))!)).toBeUndefined()
  expect((await seen(chair))[0]).toMatchObject({ mayPropose: false, mayConfirm: false })
  const [line] = await seen(secretary)
  expect(line).toMatchObject({ name: 'Ada Wren', mayConfirm: true })
  await confirmProposal(secretary, { proposalId: line!.proposalId! })
  const [term] = await database()
    .select()
    .from(terms)
    .where(eq(terms.personId, election.people.ada.personId))
  expect(term).toMatchObject({
    office: 'treasurer',
    startsAt: after,
    endsAt: new Date('2029-03-20T23:59:00.000Z'),
  })
  expect((await seen(secretary))[0]).toMatchObject({ inOffice: true, until: '20 March 2029' })
})

test('whoever is elected again keeps the seat: one term ends as the next begins, by the same two people', async () => {
  await emptySeat()
  const election = await declared()
  const { chair, secretary } = await thePeople()
  const { ada, bea } = election.people
  const term = { office: 'treasurer', seat: 1, startsAt: addDays(counted, -700) } as const
  const running = { ...term, id: newId(), personId: ada.personId, endsAt: addDays(counted, 60) }
  await database().insert(terms).values(running)
  freezeClock(after)
  const elected = { slug: election.slug, contestId: election.ids[0]!, number: 1 }
  const seen = async () =>
    (await listTerms(secretary, (await getResult(secretary, election.slug))!))!.elected[0]!
  expect(await seen()).toMatchObject({ inOffice: false, mayPropose: true, before: '11 May 2027' })
  await proposeElected(chair, elected)
  const mails = await mailsTo(secretary.email)
  expect(mails.map(({ props }) => (props as { what?: string }).what)).toContain(
    'that Ada Wren stays Treasurer until 20 March 2029',
  )
  const { proposalId } = await seen()
  await expect(confirmProposal(chair, { proposalId: proposalId! })).rejects.toMatchObject({
    code: 'two-people',
  })
  await confirmProposal(secretary, { proposalId: proposalId! })
  const held = await database()
    .select()
    .from(terms)
    .where(eq(terms.personId, ada.personId))
    .orderBy(terms.startsAt)
  const two = { endedBy: chair.personId, endConfirmedBy: secretary.personId }
  expect(held).toMatchObject([
    { ...two, id: running.id, endsAt: after },
    { seat: 1, startsAt: after, endsAt: new Date('2029-03-20T23:59:00.000Z'), endedBy: null },
  ])
  expect(await seen()).toMatchObject({ inOffice: true, mayPropose: false, before: undefined })
  await expect(proposeElected(chair, elected)).rejects.toMatchObject({ code: 'office.seat-taken' })
  const [entry] = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, proposalId!))
    .orderBy(desc(auditEntries.position))
  expect(entry).toMatchObject({ action: 'term.confirmed', detail: { again: true } })
  // The seat is not free for anybody else meanwhile.
  const other = { personId: bea.personId, office: 'treasurer' } as const
  await expect(proposeAppointment(chair, other)).rejects.toMatchObject({
    code: 'office.seat-taken',
  })
})

test('a term that was promised until a day gone by is not begun', async () => {
  await emptySeat()
  const election = await declared()
  const { chair, secretary } = await thePeople()
  const elected = { slug: election.slug, contestId: election.ids[0]!, number: 1 }
  freezeClock(after)
  await proposeElected(chair, elected)
  const lines = await listTerms(secretary, (await getResult(secretary, election.slug))!)
  freezeClock('2029-03-21T09:00:00.000Z')
  const proposal = { proposalId: lines!.elected[0]!.proposalId! }
  await expect(confirmProposal(secretary, proposal)).rejects.toMatchObject({
    code: 'proposal.lapsed',
  })
  await expect(proposeElected(chair, elected)).rejects.toMatchObject({ code: 'office.term-over' })
})

test.each([
  [undefined, 'result.unanswered'],
  [true, 'result.upheld'],
])('with a challenge answered %s nobody takes up an office', async (upheld, code) => {
  const election = await declared()
  const { chair, member } = await thePeople()
  const { challengeId } = await makeChallenge(member, { slug: election.slug, text: 'Doubt.' })
  if (upheld !== undefined)
    await answerChallenge(election.officer, { challengeId, upheld, answer: 'You are right.' })
  freezeClock(after)
  const elected = { slug: election.slug, contestId: election.ids[0]!, number: 1 }
  await expect(proposeElected(chair, elected)).rejects.toMatchObject({ code })
})

test('a seat that falls vacant is filled from the papers, and nothing is counted that does not fit', async () => {
  const { slug, counts, ids } = await aCountedElection()
  const result = (await getResult(visitor, slug))!
  const [first] = result.counted!
  const [winner] = counts[ids[0]!]!.winners
  const back = await getCountback(result, first!, winner!, [])
  expect(back!.newcomer).not.toBe(winner)
  expect(back!.counted.count.winners).toEqual([back!.newcomer])
  expect(back!.counted.passedOver).toEqual([winner])
  expect(await getCountback(result, first!, back!.newcomer!, [])).toBeUndefined()
  expect(await getCountback(result, first!, winner!, [99])).toBeUndefined()
  expect(await getCountback(result, first!, Number('x'), [])).toBeUndefined()
})
