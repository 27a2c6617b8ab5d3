import '@/tests/support/database'
import { eq, inArray, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { waitingMotions } from '@/app/desk/waiting/democracy'
import { database } from '@/db/client'
import { paperVotes, rollMarks, voteEnvelopes } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import {
  confirmPaperVote,
  discardPaperVote,
  enterPaperVote,
} from '@/lib/democracy/motions/paper-votes/enter-paper-vote'
import { getPaperVotes } from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import {
  confirmEnvelope,
  discardEnvelope,
  recordEnvelope,
} from '@/lib/democracy/motions/paper-votes/record-envelope'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer } from '@/tests/support/people'
import {
  anOpenVote,
  aSecondedMotion,
  closes,
  closing,
  numbersOf,
  opening,
  theOfficers,
} from './electorate'

let secretary: PersonActor
let chair: PersonActor
let otherChair: PersonActor

const lastDay = addDays(closing, -1)
const refused = (code: string) => expect.objectContaining({ code })

beforeAll(async () => {
  ;({ secretary, chair } = await theOfficers())
  otherChair = await anOfficer('co-chair', { seat: 2 })
})

/** An officer who acts on the last day of voting has confirmed their second factor lately. */
beforeEach(() => freezeClock(opening))

async function byPost() {
  const member = await aMember({ joinedAt: addDays(opening, -400) })
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
  return member
}

const record = (officer: PersonActor, number: number, member: PersonActor) =>
  recordEnvelope(officer, { number, member: member.member!.number })

async function marked(number: number, member: PersonActor) {
  await record(secretary, number, member)
  await confirmEnvelope(chair, { number, personId: member.personId })
}

/** What waits for a second officer. */
async function waitingPaper(number: number) {
  const [paper] = (await getPaperVotes(chair, number))!.waitingPapers
  return paper!.id
}

test('a vote by post is recorded by two officers, typed by two, counted once and shown as a figure', async () => {
  const [edna, jack, online] = [await byPost(), await byPost(), await aMember()]
  const { number, voteId } = await anOpenVote()
  await record(secretary, number, edna)
  expect(await atTheDesk(chair, number)).toBe('A vote by post')
  expect(await atTheDesk(secretary, number)).toBeUndefined()
  await expect(confirmEnvelope(secretary, { number, personId: edna.personId })).rejects.toEqual(
    refused('two-people'),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 0 })
  await confirmEnvelope(chair, { number, personId: edna.personId })
  expect(await atTheDesk(chair, number)).toBeUndefined()
  await marked(number, jack)
  expect(await numbersOf(voteId)).toMatchObject({ marks: 2, ballots: 0 })
  await castBallot(online, { number, choice: 'against' })
  // The inner envelopes stay closed until they can be mixed.
  await expect(enterPaperVote(secretary, { number, choice: 'for' })).rejects.toEqual(
    refused('vote.papers-later'),
  )
  freezeClock(lastDay)
  await enterPaperVote(secretary, { number, choice: 'for' })
  const paperId = await waitingPaper(number)
  await expect(confirmPaperVote(secretary, { number, paperId, choice: 'for' })).rejects.toEqual(
    refused('two-people'),
  )
  await expect(confirmPaperVote(chair, { number, paperId, choice: 'against' })).rejects.toEqual(
    refused('paper.read-differently'),
  )
  await confirmPaperVote(chair, { number, paperId, choice: 'for' })
  await expect(confirmPaperVote(otherChair, { number, paperId, choice: 'for' })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await enterPaperVote(chair, { number, choice: 'for' })
  await confirmPaperVote(secretary, {
    number,
    paperId: await waitingPaper(number),
    choice: 'for',
  })
  await expect(enterPaperVote(chair, { number, choice: 'for' })).rejects.toEqual(
    refused('paper.more-than-marked'),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 3, ballots: 3 })
  freezeClock(closing)
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({
    count: { for: 2, against: 1, abstained: 0 },
    cast: 3,
    onPaper: 2,
    withoutPaper: 0,
  })
})

test('whoever voted by post votes no other way, and the other way round', async () => {
  const [first, second] = [await byPost(), await byPost()]
  const { number, voteId } = await anOpenVote()
  await marked(number, first)
  await expect(castBallot(first, { number, choice: 'for' })).rejects.toEqual(
    refused('vote.already-voted'),
  )
  await record(secretary, number, second)
  await castBallot(second, { number, choice: 'for' })
  await expect(confirmEnvelope(chair, { number, personId: second.personId })).rejects.toEqual(
    refused('vote.paper-voted'),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 2, ballots: 1 })
  await discardEnvelope(secretary, { number, personId: second.personId })
  await expect(record(secretary, number, first)).rejects.toEqual(refused('vote.paper-recorded'))
})

test('a ballot on the site and an envelope at the same moment are one mark', async () => {
  const both = await byPost()
  const { number, voteId } = await anOpenVote()
  await record(secretary, number, both)
  const settled = await Promise.allSettled([
    confirmEnvelope(chair, { number, personId: both.personId }),
    confirmEnvelope(otherChair, { number, personId: both.personId }),
    castBallot(both, { number, choice: 'for' }),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1 })
})

test('papers that come at once are never more than the members marked', async () => {
  const member = await byPost()
  const { number, voteId } = await anOpenVote()
  await marked(number, member)
  freezeClock(lastDay)
  const settled = await Promise.allSettled(
    [secretary, chair, otherChair].map((officer) =>
      enterPaperVote(officer, { number, choice: 'for' }),
    ),
  )
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [paper] = await database().select().from(paperVotes).where(eq(paperVotes.voteId, voteId))
  const confirming = [secretary, chair, otherChair].filter(
    ({ personId }) => personId !== paper!.enteredBy,
  )
  const twice = await Promise.allSettled(
    confirming.map((officer) =>
      confirmPaperVote(officer, { number, paperId: paper!.id, choice: 'for' }),
    ),
  )
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1, ballots: 1 })
})

test('only for members without an email address, on the roll, and while voting is open', async () => {
  const withEmail = await aMember({ joinedAt: addDays(opening, -400) })
  const edna = await byPost()
  const { number } = await anOpenVote()
  const late = await byPost()
  await database().update(people).set({ email: null }).where(eq(people.id, late.personId))
  await expect(record(secretary, number, withEmail)).rejects.toEqual(
    refused('vote.paper-has-email'),
  )
  const { mover } = await theOfficers()
  await expect(recordEnvelope(secretary, { number, member: 999_999 })).rejects.toEqual(
    refused('paper.not-on-roll'),
  )
  await expect(record(secretary, number, late)).rejects.toEqual(refused('paper.not-on-roll'))
  await expect(record(mover, number, edna)).rejects.toEqual(refused('not-allowed'))
  freezeClock(closing)
  await expect(record(secretary, number, edna)).rejects.toEqual(refused('vote.closed'))
  const soon = await aSecondedMotion()
  freezeClock(opening)
  await callVote(secretary, {
    number: soon,
    majority: 'simple',
    kind: 'confidential',
    opens: { date: '2027-03-02', time: '09:00' },
    closes,
  })
  await expect(record(secretary, soon, edna)).rejects.toEqual(refused('vote.not-open'))
})

test('nobody’s paper comes in for somebody who was erased while voting was open', async () => {
  const gone = await aMember({ joinedAt: addDays(opening, -400) })
  const { number } = await anOpenVote()
  await verb('retention.run', (work) => erasePerson(work, gone.personId))(system('daily'), {})
  await expect(record(secretary, number, gone)).rejects.toEqual(refused('paper.not-on-roll'))
})

test('an envelope without a vote that can be read is told in the result, and hangs nothing', async () => {
  const [empty, left] = [await byPost(), await byPost()]
  const { number } = await anOpenVote()
  await marked(number, empty)
  await marked(number, left)
  freezeClock(lastDay)
  await enterPaperVote(secretary, { number, choice: 'for' })
  const paperId = await waitingPaper(number)
  await discardPaperVote(secretary, { number, paperId })
  // What no second officer confirmed is in no box.
  await enterPaperVote(secretary, { number, choice: 'abstain' })
  freezeClock(closing)
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({
    cast: 0,
    onPaper: 0,
    withoutPaper: 2,
  })
})

test('nothing says how somebody voted on paper once it is in the box, not to officers and not in the audit log', async () => {
  const [edna, jack] = [await byPost(), await byPost()]
  const { number, voteId } = await anOpenVote()
  await marked(number, edna)
  await marked(number, jack)
  freezeClock(lastDay)
  await enterPaperVote(secretary, { number, choice: 'abstain' })
  expect(JSON.stringify(await getPaperVotes(chair, number))).not.toContain('abstain')
  await confirmPaperVote(chair, { number, paperId: await waitingPaper(number), choice: 'abstain' })
  const papers = await database().select().from(paperVotes).where(eq(paperVotes.voteId, voteId))
  expect(papers.map(({ choice }) => choice)).toEqual([null])
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(
      inArray(auditEntries.action, [
        'vote.envelope-recorded',
        'vote.envelope-confirmed',
        'vote.paper-entered',
        'vote.paper-confirmed',
      ]),
    )
  expect(entries.length).toBeGreaterThan(5)
  for (const entry of entries) {
    const said = JSON.stringify([entry.detail, entry.subjectKind, entry.subjectId])
    for (const secret of ['abstain', 'for"', edna.personId, jack.personId])
      expect(said).not.toContain(secret)
  }
  const [links] = await database().execute(sql`
    select count(*)::int as n from information_schema.columns
    where table_name = 'paper_votes' and column_name like '%person%'`)
  expect(links).toEqual({ n: 0 })
})

test('whoever moved the motion records no vote on it', async () => {
  const edna = await byPost()
  const { number, voteId } = await anOpenVote()
  await database().execute(sql`
    update motions set seconder_id = ${secretary.personId}
    where id = (select motion_id from motion_votes where id = ${voteId})`)
  await expect(record(secretary, number, edna)).rejects.toEqual(refused('motion.took-sides'))
  await record(chair, number, edna)
  await expect(confirmEnvelope(secretary, { number, personId: edna.personId })).rejects.toEqual(
    refused('motion.took-sides'),
  )
  await confirmEnvelope(otherChair, { number, personId: edna.personId })
  expect(await database().$count(rollMarks, eq(rollMarks.voteId, voteId))).toBe(1)
  expect(await database().$count(voteEnvelopes, eq(voteEnvelopes.voteId, voteId))).toBe(1)
})

/** What the front of the desk says to this officer of votes by post on a motion. */
async function atTheDesk(officer: PersonActor, number: number) {
  const kinds = await waitingMotions(officer)
  const rows = kinds.flatMap((kind) => kind.rows)
  return rows.find(({ key }) => key === `paper-votes-${number}`)?.detail
}
