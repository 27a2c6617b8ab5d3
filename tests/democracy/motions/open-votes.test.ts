import '@/tests/support/database'
import { eq, or, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { afterwards } from '@/components/democracy/motions/ballot-form'
import { kindWordings } from '@/components/democracy/motions/motion-labels'
import { database } from '@/db/client'
import { namedVotes, voteEnvelopes } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { voteCalled } from '@/emails/democracy/vote-called'
import { openVote } from '@/emails/parts/on-paper'
import { renderEmail } from '@/emails/render-email'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { enterPaperVote } from '@/lib/democracy/motions/paper-votes/enter-paper-vote'
import { getPaperVotes } from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import {
  confirmEnvelope,
  recordEnvelope,
} from '@/lib/democracy/motions/paper-votes/record-envelope'
import {
  getMotionPaper,
  getMotionResult,
  listNamedVotes,
  mayChangeVote,
} from '@/lib/democracy/motions/read-vote'
import { remindOfClosingVotes } from '@/lib/democracy/motions/remind-of-closing-votes'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { choices, type VoteChoice } from '@/lib/democracy/motions/states'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { asOwner } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import { anOpenVote, closing, members, numbersOf, opening, theOfficers } from './electorate'

let secretary: PersonActor
let chair: PersonActor
const refused = (code: string) => expect.objectContaining({ code })
const justBefore = new Date(closing.getTime() - 1)

beforeAll(async () => {
  ;({ secretary, chair } = await theOfficers())
})
beforeEach(() => freezeClock(opening))

const byName = () => anOpenVote('simple', 'open')

async function namesIn(number: number, viewer: PersonActor = chair) {
  const rows = await listNamedVotes(viewer, number)
  return rows?.map(({ name, choice }) => [name, choice])
}

test('the sentence of an open vote is the same on the ballot and in the email', async () => {
  expect(kindWordings.open).toBe('How you vote will be in the minutes.')
  expect(openVote).toContain(kindWordings.open)
  const props = { number: 14, title: 'Buses', opensAt: '', closesAt: closing.toISOString() }
  const { text } = await renderEmail(voteCalled, {
    ...props,
    opensAt: opening.toISOString(),
    name: 'Ada',
    open: true,
    link: 'https://nell.example/motions/14/vote',
  })
  expect(text).toContain(kindWordings.open)
})

test('an open vote can be changed until it closes, is shown to nobody else before its result, and to members after it', async () => {
  const [ada, ben] = [await aMember({ name: 'Ada Stone' }), await aMember({ name: 'Ben Frost' })]
  const { number, voteId } = await byName()
  await castBallot(ada, { number, choice: 'against' })
  await castBallot(ben, { number, choice: 'for' })
  freezeClock(justBefore)
  const paper = (await getMotionPaper(ada, number))!
  expect(paper.ownVote).toEqual({ choice: 'against', ranking: null, onPaper: false })
  expect(mayChangeVote(paper)).toBe(true)
  await castBallot(ada, { number, choice: 'for' })
  // A new name is for the future: the minutes have the name of record from when she voted.
  await database().update(people).set({ name: 'Ada Hill' }).where(eq(people.id, ada.personId))
  expect(await numbersOf(voteId)).toMatchObject({ marks: 2, ballots: 0 })
  expect((await getMotionPaper(ben, number))!.ownVote).toMatchObject({ choice: 'for' })
  expect(await namesIn(number)).toBeUndefined()
  freezeClock(closing)
  await expect(castBallot(ada, { number, choice: 'abstain' })).rejects.toEqual(
    refused('vote.closed'),
  )
  expect(await namesIn(number)).toBeUndefined()
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({
    kind: 'open',
    count: { for: 2, against: 0, abstained: 0 },
  })
  expect(await namesIn(number, ben)).toEqual([
    ['Ada Stone', 'for'],
    ['Ben Frost', 'for'],
  ])
  expect(await listNamedVotes(visitor, number)).toBeUndefined()
  const named = or(eq(auditEntries.actorId, ada.personId), eq(auditEntries.actorId, ben.personId))
  expect(await database().$count(auditEntries, named)).toBe(0)
})

test('the words about changing a vote say what the box does', async () => {
  expect(afterwards.open).toContain('You can change your vote until voting closes')
  const [ada] = await members(1)
  const { number } = await anOpenVote()
  await castBallot(ada!, { number, choice: 'for' })
  expect(afterwards.confidential).toContain('After that nobody can change it')
  await expect(castBallot(ada!, { number, choice: 'for' })).rejects.toEqual(
    refused('vote.already-voted'),
  )
})

test('one member, one named vote, whoever presses how often; the last that was confirmed stands', async () => {
  const voters = await members(40)
  const { number, voteId } = await byName()
  await Promise.all(
    voters.flatMap((voter, n) =>
      [0, 1, 2].map((k) => castBallot(voter, { number, choice: choices[(n + k) % 3]! })),
    ),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 40, ballots: 0 })
  expect(await database().$count(namedVotes, eq(namedVotes.voteId, voteId))).toBe(40)
  const last = new Map<string, VoteChoice>()
  for (const [n, voter] of voters.entries()) {
    last.set(voter.personId, choices[n % 3]!)
    await castBallot(voter, { number, choice: choices[n % 3]! })
  }
  freezeClock(closing)
  await Promise.allSettled([
    shuffleBallots(system('shuffle-ballots'), { voteId }),
    ...voters.map((voter) => castBallot(voter, { number, choice: 'abstain' })),
  ])
  const rows = await database().select().from(namedVotes).where(eq(namedVotes.voteId, voteId))
  expect(new Map(rows.map((row) => [row.personId, row.choice]))).toEqual(last)
})

test('after the close nobody changes, adds or removes a named vote, not even the owner', async () => {
  const [voter, other] = await members(2)
  const { number, voteId } = await byName()
  await castBallot(voter!, { number, choice: 'for' })
  const ballot = sql`insert into ballots (vote_id, choice) values (${voteId}, 'for')`
  const tries: [string, ReturnType<typeof sql>][] = [
    ['ballots_box_closed', ballot],
    ['named_votes_choice_only', sql`update named_votes set name = 'X' where vote_id = ${voteId}`],
  ]
  for (const [name, statement] of tries) await refusedByTable(statement, name)
  freezeClock(closing)
  await shuffleBallots(system('shuffle-ballots'), { voteId })
  await refusedByTable(sql`update named_votes set choice = 'against'`, 'named_votes_box_closed')
  await refusedByTable(
    sql`insert into named_votes values (${voteId}, ${other!.personId}, 'for', 'X')`,
    'named_votes_box_closed',
  )
  await refusedByTable(sql`delete from named_votes`, 'named_votes_append_only')
})

async function refusedByTable(statement: ReturnType<typeof sql>, name: string) {
  await expect(asOwner((db) => db.execute(statement))).rejects.toMatchObject({
    cause: { constraint_name: name },
  })
}

test('a vote by post in an open vote: two officers type the same, and it stays as it is on paper', async () => {
  const edna = await aMember({ name: 'Edna Clegg' })
  await database().update(people).set({ email: null }).where(eq(people.id, edna.personId))
  const { number, voteId } = await byName()
  const record = { number, member: edna.member!.number }
  const { personId } = edna
  await expect(recordEnvelope(secretary, record)).rejects.toEqual(refused('bad-request'))
  await recordEnvelope(secretary, { ...record, choice: 'against' })
  expect(JSON.stringify(await getPaperVotes(chair, number))).not.toContain('against')
  await expect(confirmEnvelope(secretary, { number, personId, choice: 'against' })).rejects.toEqual(
    refused('two-people'),
  )
  await expect(confirmEnvelope(chair, { number, personId, choice: 'for' })).rejects.toEqual(
    refused('paper.read-differently'),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 0 })
  await confirmEnvelope(chair, { number, personId, choice: 'against' })
  await expect(castBallot(edna, { number, choice: 'for' })).rejects.toEqual(
    refused('vote.already-voted'),
  )
  freezeClock(addDays(closing, -1))
  await expect(enterPaperVote(secretary, { number, choice: 'for' })).rejects.toEqual(
    refused('bad-request'),
  )
  freezeClock(closing)
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({
    count: { for: 0, against: 1, abstained: 0 },
    onPaper: 1,
    withoutPaper: 0,
  })
  expect(await listNamedVotes(chair, number)).toMatchObject([{ name: 'Edna Clegg', onPaper: true }])
})

test('what one officer typed out of an envelope that nobody confirmed is not kept after the close', async () => {
  const edna = await aMember({ name: 'Edna Clegg' })
  await database().update(people).set({ email: null }).where(eq(people.id, edna.personId))
  const { number, voteId } = await byName()
  await recordEnvelope(secretary, { number, member: edna.member!.number, choice: 'against' })
  const typed = () =>
    database()
      .select({ choice: voteEnvelopes.choice })
      .from(voteEnvelopes)
      .where(eq(voteEnvelopes.voteId, voteId))
  expect(await typed()).toEqual([{ choice: 'against' }])
  freezeClock(closing)
  await shuffleBallots(system('clock'), { voteId })
  expect(await typed()).toEqual([{ choice: null }])
})

test('an erased member’s vote stays in the count, without their name', async () => {
  const ada = await aMember({ name: 'Ada Gone' })
  const { number } = await byName()
  await castBallot(ada, { number, choice: 'for' })
  freezeClock(closing)
  await declareResult(chair, { number })
  await verb('retention.run', (work) => erasePerson(work, ada.personId))(system('daily'), {})
  expect(await namesIn(number)).toEqual([['', 'for']])
})

test('shortly before the close only those are reminded who have not voted, once, by email', async () => {
  const [voted, silent, later] = [await aMember(), await aMember(), await aMember()]
  const { number } = await byName()
  await castBallot(voted, { number, choice: 'for' })
  const reminded = async (member: PersonActor) =>
    (await mailsTo(member.email!)).filter(({ message }) => message === 'vote-closes-soon').length
  freezeClock(addDays(closing, -3))
  await remindOfClosingVotes(system('test'), {})
  expect(await reminded(silent)).toBe(0)
  freezeClock(addDays(closing, -1))
  await remindOfClosingVotes(system('test'), {})
  await castBallot(later, { number, choice: 'for' })
  await remindOfClosingVotes(system('test'), {})
  expect([await reminded(voted), await reminded(silent), await reminded(later)]).toEqual([0, 1, 1])
})
