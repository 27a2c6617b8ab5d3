import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { GET as totalsCsv } from '@/app/motions/[number]/result/totals.csv/route'
import { majorityLabels } from '@/components/democracy/motions/motion-labels'
import { database } from '@/db/client'
import { ballots, motionVotes, namedVotes, paperVotes } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { count } from '@/lib/democracy/elections/count/count'
import { drawLots } from '@/lib/democracy/elections/count/lots'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import { listVoteChallenges } from '@/lib/democracy/motions/challenges/read-challenges'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { voteForm } from '@/lib/democracy/motions/forms'
import { castOptions } from '@/lib/democracy/motions/options/cast-options'
import { explainOptions, optionsStage } from '@/lib/democracy/motions/options/explain-options'
import { noneOfThese, optionsBallotForm } from '@/lib/democracy/motions/options/forms'
import {
  confirmPaperVote,
  enterPaperVote,
} from '@/lib/democracy/motions/paper-votes/enter-paper-vote'
import { paperVoteForm } from '@/lib/democracy/motions/paper-votes/forms'
import { getPaperVotes } from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import {
  confirmEnvelope,
  recordEnvelope,
} from '@/lib/democracy/motions/paper-votes/record-envelope'
import { getMotion } from '@/lib/democracy/motions/read'
import { getMotionPaper, getMotionResult, listNamedVotes } from '@/lib/democracy/motions/read-vote'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import type { BallotKind } from '@/lib/democracy/motions/states'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'
import {
  aSecondedMotion,
  closes,
  closing,
  members,
  opening,
  theOfficers,
  voteOf,
} from './electorate'

const refused = (code: string) => expect.objectContaining({ code })
const towns = ['Gateshead', 'Durham', 'Carlisle']

beforeEach(() => freezeClock(opening))

type Between = {
  majority?: 'plurality' | 'ranked'
  kind?: BallotKind
  voters?: number
  /** Without an email address, besides. */
  posted?: number
}

/** A vote between three towns and none of them, with more voters than the quorum asks for. */
async function aChoice({
  majority = 'ranked',
  kind = 'confidential',
  voters = 24,
  posted: many = 0,
}: Between = {}) {
  const { secretary, chair } = await theOfficers()
  const all = await members(voters)
  const posted = await byPost(many)
  const number = await aSecondedMotion()
  await callVote(secretary, { number, majority, kind, options: towns, opens: 'now', closes })
  return { number, voteId: await voteOf(number), voters: all, posted, secretary, chair }
}

async function castAll(number: number, voters: PersonActor[], rankings: number[][]) {
  for (const [n, voter] of voters.entries())
    await castOptions(voter, { number, ranking: rankings[n % rankings.length]! })
}

async function declared(number: number, chair: PersonActor) {
  freezeClock(closing)
  await declareResult(chair, { number })
  return (await getMotionResult(visitor, number))!
}

const sent = {
  number: '7',
  majority: 'ranked',
  kind: 'open',
  opening: 'now',
  closesDay: '8',
  closesMonth: '3',
  closesYear: '2027',
  closesTime: '8pm',
}

test.each([
  ['Gateshead', /^Enter 2 to 10 options/],
  [Array.from({ length: 11 }, (_, n) => `Town ${n}`).join('\n'), /^Enter 2 to 10 options/],
  ['Durham\n durham ', /different/],
  [`Durham\n${noneOfThese}`, /different/],
  [`Durham\n${'x'.repeat(101)}`, /100 characters/],
])('the form says what is wrong with the options %#', (options, sentence) => {
  const [issue] = voteForm.safeParse({ ...sent, options }).error!.issues
  expect(issue).toMatchObject({ path: ['options'], message: expect.stringMatching(sentence) })
})

test('the form takes options one a line, and none where members vote for or against', () => {
  const options = ' Gateshead \n\nDurham'
  expect(voteForm.parse({ ...sent, options }).options).toEqual(['Gateshead', 'Durham'])
  expect(voteForm.parse({ ...sent, majority: 'simple', options }).options).toBeUndefined()
})

test.each([
  [{ option1: '2', option3: '1' }, [3, 1]],
  [{ choice: '2' }, [2]],
  [{ choice: 'abstain' }, []],
  [{ abstain: 'yes', option1: '' }, []],
])('a ballot paper is read: %o', (marked, ranking) => {
  expect(optionsBallotForm.parse({ number: '7', ...marked }).ranking).toEqual(ranking)
})

test.each([
  [{}, 'option1', /Number your first choice/],
  [{ option1: '1', option2: '1' }, 'option2', /to one option only/],
  [{ option1: '1', option2: '3' }, 'option2', /There is a 3 but no 2/],
  [{ option1: '1', abstain: 'yes' }, 'abstain', /not both/],
  [{ choice: 'x' }, 'choice', /Mark one option/],
])('a ballot paper that cannot be read comes back with a sentence: %o', (marked, at, sentence) => {
  const [issue] = optionsBallotForm.safeParse({ number: '7', ...marked }).error!.issues
  expect(issue).toMatchObject({ path: [at], message: expect.stringMatching(sentence) })
})

test.each(['confidential', 'open'] as const)(
  'a ranked %s vote is counted as an election for one place is, and the same from its rows after the shuffle',
  async (kind) => {
    const { number, voteId, voters, chair } = await aChoice({ kind })
    const before = await database().$count(auditEntries)
    const rankings = [[2, 1], [1, 3], [3], [2], [1], [3, 2, 1], [], [4]]
    await castAll(number, voters, rankings)
    expect(await database().$count(auditEntries)).toBe(before)
    freezeClock(closing)
    await shuffleBallots(system('shuffle-ballots'), { voteId })
    const result = await declared(number, chair)
    const papers = new Papers()
    for (const [n] of voters.entries()) {
      const ranking = rankings[n % rankings.length]!
      papers.add(ranking, ranking.length, 1)
    }
    const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
    const expected = count(
      { title: '', seats: 1, candidates: [...towns, noneOfThese], withdrawn: [], papers },
      { rules: 'av', seats: 1, constraints: [], lots: await drawLots(vote!.lotsSeed!, 4) },
    )
    expect(result.between!.count).toEqual(expected)
    expect(vote!.declaredResult).toEqual(JSON.parse(JSON.stringify(expected)))
    expect(result).toMatchObject({
      outcome: 'carried',
      chosen: expected.candidates[expected.winners[0]! - 1],
      count: { for: 21, against: 0, abstained: 3 },
    })
    expect(result.headline).toBe(`Chosen: ${result.chosen}`)
    const csv = await totalsCsv(new Request('https://nell.example'), {
      params: Promise.resolve({ number: String(number) }),
    })
    expect(await csv.text()).toContain(result.chosen)
    const named = await listNamedVotes(chair, number)
    if (kind === 'open') expect(named!.map((one) => one.ranking)).toContainEqual([3, 2, 1])
    else expect(named).toBeUndefined()
  },
)

test('where members choose one, most votes win, whatever half of them is', async () => {
  const { number, voters, chair } = await aChoice({ majority: 'plurality' })
  await castAll(number, voters, [[1], [1], [2], [3], [1], [2]])
  const result = await declared(number, chair)
  expect(result).toMatchObject({ chosen: 'Gateshead', outcome: 'carried' })
  expect(result.between!.count.stages[0]!.votes.map(Number)).toEqual([12, 8, 4, 0])
})

test('a tie is broken by the lots of the seed, whose fingerprint was there while members voted', async () => {
  for (let round = 0; round < 6; round += 1) {
    freezeClock(opening)
    const { number, voters, chair } = await aChoice({ majority: 'plurality' })
    const { lotsFingerprint } = (await getMotion(voters[0]!, number))!.vote!
    await castAll(number, voters, [[1], [2]])
    const { chosen, between } = await declared(number, chair)
    const hash = new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(between!.lotsSeed)),
    )
    expect(Buffer.from(hash).toString('hex')).toBe(lotsFingerprint)
    const lots = await drawLots(between!.lotsSeed, 4)
    // The one who is drawn first goes out.
    expect(chosen).toBe(lots.indexOf(1) < lots.indexOf(2) ? 'Durham' : 'Gateshead')
  }
})

test('nothing is chosen where members want none of these, where nobody names one, and without a quorum', async () => {
  const none = await aChoice()
  await castAll(none.number, none.voters, [[4], [4], [1]])
  expect(await declared(none.number, none.chair)).toMatchObject({
    outcome: 'lost',
    chosen: undefined,
    headline: 'Nothing is chosen: members want none of these',
  })
  expect(majorityLabels.plurality).toContain(`If “${noneOfThese}” wins, nothing is chosen`)
  freezeClock(opening)
  const blank = await aChoice()
  await castAll(blank.number, blank.voters, [[]])
  expect(await declared(blank.number, blank.chair)).toMatchObject({
    outcome: 'lost',
    headline: 'Nothing is chosen: nobody voted for one of them',
  })
  freezeClock(opening)
  const few = await aChoice()
  await castOptions(few.voters[0]!, { number: few.number, ranking: [1] })
  const { headline, chosen, outcome } = await declared(few.number, few.chair)
  expect({ chosen, outcome }).toEqual({ chosen: undefined, outcome: 'lost' })
  expect(headline).toMatch(/^Nothing is chosen: \d+ members had to vote$/)
})

test('the box takes what is on the paper, once', async () => {
  const { number, voters } = await aChoice({ majority: 'plurality' })
  const [ada] = voters as [PersonActor]
  for (const ranking of [[5], [0], [1, 1], [1, 2]])
    await expect(castOptions(ada, { number, ranking })).rejects.toEqual(refused('bad-request'))
  await expect(castBallot(ada, { number, choice: 'for' })).rejects.toEqual(refused('bad-request'))
  await castOptions(ada, { number, ranking: [1] })
  await expect(castOptions(ada, { number, ranking: [2] })).rejects.toEqual(
    refused('vote.already-voted'),
  )
})

test('by name it is changed until the close', async () => {
  const { number, voters } = await aChoice({ kind: 'open' })
  const [ada] = voters as [PersonActor]
  await castOptions(ada, { number, ranking: [1, 2] })
  await castOptions(ada, { number, ranking: [3] })
  expect((await getMotionPaper(ada, number))!.ownVote).toMatchObject({ ranking: [3] })
  await castOptions(ada, { number, ranking: [] })
  expect((await getMotionPaper(ada, number))!.ownVote).toMatchObject({
    choice: 'abstain',
    ranking: [],
  })
})

test.each(['confidential', 'open'] as const)(
  'in a %s vote, ballots against the close: what was confirmed is counted, once for each',
  async (kind) => {
    const { number, voteId, voters, chair } = await aChoice({ kind, voters: 60 })
    freezeClock(new Date(closing.getTime() - 1))
    const cast = voters.flatMap((voter, n) =>
      [0, 1].map(async () => {
        if (n > 30) await new Promise((done) => setTimeout(done, n))
        if (n === 45) freezeClock(closing)
        await castOptions(voter, { number, ranking: [(n % 3) + 1, 4] })
        return voter.personId
      }),
    )
    const [answers] = await Promise.all([Promise.allSettled(cast)])
    const confirmed = new Set(
      answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    )
    const result = await declared(number, chair)
    expect(result.cast).toBe(confirmed.size)
    expect(result.between!.count.valid).toBe(confirmed.size)
    const box = kind === 'open' ? namedVotes : ballots
    expect(await database().$count(box, eq(box.voteId, voteId))).toBe(confirmed.size)
  },
)

test('a recount of rows that somebody changed does not agree with what was declared', async () => {
  const { number, voteId, voters, chair } = await aChoice({ kind: 'open' })
  await castAll(number, voters, [[1], [2], [3]])
  await declared(number, chair)
  const treasurer = await anOfficer('treasurer')
  await challengeResult(voters[0]!, { number, text: 'My vote was for Durham.' })
  expect((await listVoteChallenges(treasurer, number))!.recount).toMatchObject({ same: true })
  await asOwner(async (db) => {
    await db.execute(sql`alter table named_votes disable trigger user`)
    await db.execute(
      sql`update named_votes set ranking = '{3}' where vote_id = ${voteId} and ranking = '{1}'`,
    )
    await db.execute(sql`alter table named_votes enable trigger user`)
  })
  expect((await listVoteChallenges(treasurer, number))!.recount).toMatchObject({ same: false })
})

test('the database knows the options of a vote, and keeps them as they were', async () => {
  const { voteId, voters } = await aChoice()
  const behind = (statement: ReturnType<typeof sql>) =>
    database()
      .execute(statement)
      .catch((error) => {
        throw new Error(error.cause?.constraint_name ?? error.message)
      })
  const ballot = (choice: string, ranking: string | null) =>
    behind(
      sql`insert into ballots (vote_id, choice, ranking) values (${voteId}, ${choice}, ${ranking})`,
    )
  for (const [choice, ranking] of [
    ['for', null],
    ['for', '{5}'],
    ['for', '{1,1}'],
    ['for', '{}'],
    ['abstain', '{1}'],
    ['against', '{1}'],
  ] as const)
    await expect(ballot(choice, ranking)).rejects.toThrow('ballots_ranking')
  await expect(
    behind(sql`insert into vote_options (vote_id, number, name) values (${voteId}, 9, 'Leeds')`),
  ).rejects.toThrow('vote_options_fixed')
  expect(voters.length).toBeGreaterThan(0)
})

/** Some members without an email address, on the roll of the next vote. */
async function byPost(many: number) {
  const all = []
  while (all.length < many) all.push(await aMember({ joinedAt: addDays(opening, -400) }))
  for (const { personId } of all)
    await database().update(people).set({ email: null }).where(eq(people.id, personId))
  return all
}

test('an order of options comes by post: two officers mark the envelope, and two type each paper', async () => {
  const { number, voters, posted, secretary, chair } = await aChoice({ posted: 2 })
  for (const { personId, member } of posted) {
    await recordEnvelope(secretary, { number, member: member!.number })
    await confirmEnvelope(chair, { number, personId })
  }
  await castAll(number, voters, [[1], [2, 1]])
  freezeClock(addDays(closing, -1))
  for (const says of [{ choice: 'for' }, { choice: 'for', ranking: [9] }] as const)
    await expect(
      enterPaperVote(secretary, { number, ...says, ranking: says.ranking && [...says.ranking] }),
    ).rejects.toEqual(refused(says.ranking ? 'paper.other-options' : 'bad-request'))
  await enterPaperVote(secretary, { number, choice: 'for', ranking: [2, 3] })
  const [waits] = (await getPaperVotes(chair, number))!.waitingPapers
  const paper = { number, paperId: waits!.id }
  await expect(
    confirmPaperVote(chair, { ...paper, choice: 'for', ranking: [3, 2] }),
  ).rejects.toEqual(refused('paper.read-differently'))
  await confirmPaperVote(chair, { ...paper, choice: 'for', ranking: [2, 3] })
  expect(await database().select().from(paperVotes)).toMatchObject([
    { choice: null, ranking: null },
  ])
  await enterPaperVote(secretary, { number, choice: 'abstain', ranking: [] })
  const [next] = (await getPaperVotes(chair, number))!.waitingPapers
  await confirmPaperVote(chair, { number, paperId: next!.id, choice: 'abstain', ranking: [] })
  expect(await declared(number, chair)).toMatchObject({
    onPaper: 2,
    withoutPaper: 0,
    cast: 26,
    chosen: 'Durham',
    count: { for: 25, abstained: 1 },
  })
})

test('in an open vote the order is typed with the envelope, and stands beside the name', async () => {
  const { number, voters, posted, secretary, chair } = await aChoice({ kind: 'open', posted: 1 })
  const [edna] = posted
  const { personId, member } = edna!
  await recordEnvelope(secretary, {
    number,
    member: member!.number,
    choice: 'for',
    ranking: [3, 1],
  })
  await expect(
    confirmEnvelope(chair, { number, personId, choice: 'for', ranking: [3] }),
  ).rejects.toEqual(refused('paper.read-differently'))
  await confirmEnvelope(chair, { number, personId, choice: 'for', ranking: [3, 1] })
  await castAll(number, voters, [[1]])
  await declared(number, chair)
  expect(await listNamedVotes(edna!, number)).toContainEqual(
    expect.objectContaining({ onPaper: true, ranking: [3, 1] }),
  )
})

test.each([
  ['2 1 3', { choice: 'for', ranking: [2, 1, 3] }],
  ['2,1', { choice: 'for', ranking: [2, 1] }],
  [' 0 ', { choice: 'abstain', ranking: [] }],
  ['against', { choice: 'against' }],
  ['Durham', undefined],
  ['', undefined],
])('a paper that says “%s” is typed as it stands', (typed, says) => {
  const read = paperVoteForm.safeParse({ number: '7', choice: typed })
  expect(read.data).toEqual(says && { number: 7, ...says })
})

test('the stages of a count between options speak of options, and of nobody who stands', async () => {
  const { number, voters, chair } = await aChoice()
  await castAll(number, voters, [[1], [2, 1], [3, 2, 1], [1, 3], [2], [3]])
  const { between } = await declared(number, chair)
  const said = between!.count.stages.map((stage) => [
    optionsStage(between!.count, stage),
    ...explainOptions(between!.count, stage),
  ])
  expect(said.length).toBeGreaterThan(2)
  expect(said[0]![0]).toBe('First choices')
  expect(said.at(-1)!.at(-1)).toMatch(/ and is chosen\.$/)
  expect(said.flat().join(' ')).not.toMatch(/candidate|elect|seat|excluded|preference/i)
})
