import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperBallots, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { contests, elections } from '@/db/schema/democracy/elections'
import { aLocker, aRequest, collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { publishBatches } from '@/lib/democracy/elections/box/publish-batches'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import { emailPapersCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { asOwner } from '@/tests/support/database'
import { givesKey, keysGiven } from '@/tests/support/elections/holder-keys'
import {
  aPublishedElection,
  boardLines,
  closed,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const clock = system('clock')

function rankings({ contests: [chairs, secretary] }: Published, voter: number) {
  return { [chairs!]: [(voter % 3) + 1, ((voter + 1) % 3) + 1], [secretary!]: [(voter % 2) + 1] }
}

async function aBallot(election: Published, paper: Paper, voter: number, sequence = 1) {
  return makeBallot(election.published, paper, rankings(election, voter), sequence)
}

async function papersFor(election: Published) {
  const papers: Paper[] = []
  for (const voter of election.voters)
    papers.push(await collected(voter, election.slug, election.published))
  return papers
}

async function opened(election: Published) {
  await keysGiven(election)
  // Two workers at once: one counts, the other finds it counted.
  await Promise.all([openAndCount(clock, election), openAndCount(clock, election)])
}

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

test('an election from the roll to the count, and the board holds', async () => {
  const election = await aPublishedElection(45)
  const { slug, officer, chair, electionId } = election
  const [byHand] = election.voters.splice(0, 1)
  const papers = await papersFor(election)

  // Two people mark somebody for a ballot by hand, who then collects no paper.
  const assisted = await assistPaper(officer, { slug, personId: byHand!.personId })
  await confirmPaper(chair, { orderId: assisted.orderId })
  const request = { slug, blinded: (await aRequest(election.published)).blinded, locker: aLocker }
  expect(await code(collectPaper(byHand!, request))).toBe('paper.by-hand')
  const written = rankings(election, 1)
  const { paperId } = await enterPaperBallot(officer, { slug, rankings: written })
  expect(await code(enterPaperBallot(officer, { slug, rankings: written }))).toBe(
    'paper.more-than-marked',
  )
  const other = { paperId, rankings: rankings(election, 2) }
  expect(await code(confirmPaperBallot(chair, other))).toBe('paper.read-differently')
  await confirmPaperBallot(chair, { paperId, rankings: written })

  const first = await aBallot(election, papers[0]!, 0)
  expect(await code(castElectionBallot({ slug, ballot: first }))).toBe('vote.not-open')
  freezeClock(voting)
  for (const [voter, paper] of papers.entries())
    await castElectionBallot({ slug, ballot: await aBallot(election, paper, voter) })
  // The fortieth ballot sent twenty of them to the board.
  expect((await boardLines(election)).map((line) => JSON.parse(line).type)).toEqual([
    'manifest',
    'batch',
  ])
  expect(await publishBatches(clock, election)).toEqual({ published: 0 })

  // Somebody changes their mind, with a ballot on the board already or not.
  for (const voter of [0, 1, 2, 3]) {
    const again = await aBallot(election, papers[voter]!, voter + 1, 2)
    const cast = await castElectionBallot({ slug, ballot: again })
    expect(await castElectionBallot({ slug, ballot: again })).toEqual(cast)
    const older = await aBallot(election, papers[voter]!, voter, 1)
    expect(await code(castElectionBallot({ slug, ballot: older }))).toBe('ballot.stale')
  }
  const unfinished = await audit(await boardLines(election), { unfinished: true })
  expect(unfinished.problems).toEqual([])
  expect(await code(keysGiven(election, [1]))).toBe('vote.not-closed')

  freezeClock(closed)
  expect(await code(castElectionBallot({ slug, ballot: first }))).toBe('vote.closed')
  await runDueElectionSteps()
  await closeBoard(clock, election)
  const [one, two] = election.held
  const stranger = { ...two!, person: one!.person }
  expect(await code(givesKey(stranger, slug))).toBe('key.wrong-key')
  await opened(election)
  await openAndCount(clock, election)

  const found = await audit(await boardLines(election))
  expect(found.problems).toEqual([])
  expect(found.figures).toMatchObject({ collected: 44, byHand: 1, ballots: 44, unused: 0 })
  const results = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, electionId))
  for (const { id, result } of results) expect(result).toEqual(found.counts[id])
  const [row] = await database().select().from(elections).where(eq(elections.id, electionId))
  expect(row!.countedAt).toEqual(closed)
})

test('a paper is signed once: the same message again, never another', async () => {
  const election = await aPublishedElection(3)
  const { slug, published } = election
  const [voter, racer] = election.voters
  const request = await aRequest(published)
  const once = await collectPaper(voter!, { slug, blinded: request.blinded, locker: aLocker })
  const locker = { ...aLocker, code: { ...aLocker.code, locked: 'another' } }
  const again = await collectPaper(voter!, { slug, blinded: request.blinded, locker })
  expect(again).toEqual(once)
  expect((await getPaper(voter!, slug))!.locker).toEqual(aLocker)
  const second = await aRequest(published)
  expect(await code(collectPaper(voter!, { slug, blinded: second.blinded, locker }))).toBe(
    'paper.other-device',
  )
  // Nobody is marked for something that cannot be signed.
  for (const blinded of ['', '!', 'AAAA', Buffer.alloc(256, 255).toString('base64url')])
    expect(await code(collectPaper(racer!, { slug, blinded, locker }))).toBe('bad-request')
  const requests = await Promise.all(Array.from({ length: 20 }, () => aRequest(published)))
  const answers = await Promise.all(
    requests.map(({ blinded }) => code(collectPaper(racer!, { slug, blinded, locker: aLocker }))),
  )
  expect(answers.filter((one) => one === 'done')).toHaveLength(1)
  expect(answers.filter((one) => one === 'paper.other-device')).toHaveLength(19)
})

test('a crowd collects in few transactions, each the signature of their own message, and whoever may not hears why', async () => {
  const election = await aPublishedElection(20)
  const { slug, electionId, published, officer, chair } = election
  const [byHand, confused, before, ...crowd] = election.voters
  const { orderId } = await assistPaper(officer, { slug, personId: byHand!.personId })
  await confirmPaper(chair, { orderId })
  await collected(before!, slug, published)
  const joinedLater = await aMember()
  const [request, ...requests] = await Promise.all(
    Array.from({ length: 18 }, () => aRequest(published)),
  )
  const asks = (who: typeof joinedLater, blinded = request!.blinded) =>
    code(collectPaper(who, { slug, blinded, locker: aLocker }))
  const [refusals, papers] = await Promise.all([
    Promise.all([asks(byHand!), asks(confused!, 'AAAA'), asks(before!), asks(joinedLater)]),
    Promise.all(crowd.map((who, at) => collected(who, slug, published, requests[at]))),
  ])
  expect(refusals).toEqual([
    'paper.by-hand',
    'bad-request',
    'paper.other-device',
    'vote.not-on-roll',
  ])
  freezeClock(voting)
  for (const [at, paper] of papers.entries())
    await castElectionBallot({ slug, ballot: await aBallot(election, paper, at) })
  const [written] = await database().execute<{ marks: number; transactions: number }>(sql`
    select count(*)::int as marks, count(distinct xmin::text)::int as transactions from paper_marks where election_id = ${electionId}`)
  expect(written!.marks).toBe(19)
  expect(written!.transactions).toBeLessThan(8)
})

test('200 casts of one paper at once leave one ballot, the newest', async () => {
  const election = await aPublishedElection(1)
  const { slug, electionId, published } = election
  const paper = await collected(election.voters[0]!, slug, published)
  freezeClock(voting)
  const ballots = await Promise.all(
    Array.from({ length: 200 }, (_, at) => aBallot(election, paper, at, at + 1)),
  )
  const answers = await Promise.all(
    ballots.map((ballot) => code(castElectionBallot({ slug, ballot }))),
  )
  expect(new Set(answers)).toEqual(new Set(['done', 'ballot.stale']))
  const rows = await database()
    .select()
    .from(sealedBallots)
    .where(eq(sealedBallots.electionId, electionId))
  expect(rows.map(({ sequence }) => sequence)).toEqual([200])
  const bent = { ...ballots[0]!, sequence: 300 }
  for (const bad of [undefined, 'x', {}, bent, { ...ballots[0]!, sequence: 2 ** 40 }])
    expect(await code(castElectionBallot({ slug, ballot: bad }))).toBe('ballot.not-good')
})

test('what is cast while the box closes is on the board, or its voter hears that it is late', async () => {
  const election = await aPublishedElection(30)
  const { slug } = election
  const papers = await papersFor(election)
  freezeClock(voting)
  const ballots = await Promise.all(papers.map((paper, voter) => aBallot(election, paper, voter)))
  const casting = ballots.map((ballot) => code(castElectionBallot({ slug, ballot })))
  await Promise.race(casting)
  freezeClock(closed)
  await Promise.all([closeBoard(clock, election), closeBoard(clock, election)])
  const answers = await Promise.all(casting)
  expect(answers.filter((one) => one !== 'done' && one !== 'vote.closed')).toEqual([])
  const lines = (await boardLines(election)).join('\n')
  for (const [at, answer] of answers.entries())
    expect(lines.includes(ballots[at]!.ballotSignature)).toBe(answer === 'done')
  await expect(
    database().execute(sql`update sealed_ballots set sequence = sequence + 1`),
  ).rejects.toThrow()
})

test('fewer than 20 ballots are counted and stay sealed', async () => {
  const election = await aPublishedElection(3)
  const papers = await papersFor(election)
  freezeClock(voting)
  for (const [voter, paper] of papers.entries())
    await castElectionBallot({ slug: election.slug, ballot: await aBallot(election, paper, voter) })
  freezeClock(closed)
  const [by, checks] = [await aMember(), await aMember()]
  const [post] = await database()
    .select()
    .from(contests)
    .where(and(eq(contests.electionId, election.electionId), eq(contests.position, 1)))
  await database()
    .insert(paperBallots)
    .values({
      id: newId(),
      electionId: election.electionId,
      rankings: { [post!.id]: [1] },
      enteredBy: by.personId,
      confirmedBy: checks.personId,
    })
  await closeBoard(clock, election)
  await opened(election)
  const lines = await boardLines(election)
  // Nor does the board show the one vote by hand.
  expect(lines.map((line) => JSON.parse(line).type)).toEqual([
    'manifest',
    'batch',
    'closed',
    'withheld',
    'result',
  ])
  expect((await audit(lines)).problems).toEqual([])
  const results = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, election.electionId))
  expect(results.find(({ position }) => position === 1)!.result).toMatchObject({ valid: 4 })
})

test('nobody voted, and the board holds all the same', async () => {
  const election = await aPublishedElection(1)
  freezeClock(closed)
  await closeBoard(clock, election)
  await opened(election)
  expect((await audit(await boardLines(election))).problems).toEqual([])
})

test('whoever serves takes nothing out of the box or the marks, and writes no line of them again', async () => {
  const election = await aPublishedElection(2)
  const { electionId, slug } = election
  const papers = await papersFor(election)
  freezeClock(voting)
  for (const [voter, paper] of papers.entries())
    await castElectionBallot({ slug, ballot: await aBallot(election, paper, voter) })
  const tried = (statement: string) =>
    database()
      .transaction(async (tx) => {
        await tx.execute(sql`select set_config('mandate.rewriting', ${electionId}, true)`)
        await tx.execute(sql.raw(`${statement} where election_id = '${electionId}'`))
      })
      .then(
        () => 'done',
        ({ cause }) => cause.constraint_name ?? cause.code,
      )
  const forbidden = '42501'
  for (const [statement, answer] of [
    ['delete from sealed_ballots', forbidden],
    ['delete from paper_marks', forbidden],
    ['update sealed_ballots set posted = sequence', forbidden],
    ['update sealed_ballots set sequence = sequence', 'sealed_ballots_append_only'],
    [`update paper_marks set blinded_hash = 'another'`, 'paper_marks_append_only'],
    [`update lockers set content = 'another'`, forbidden],
  ])
    expect(await tried(statement!), statement).toBe(answer)
})

test('ballots of more papers than were collected stop the count', async () => {
  const election = await aPublishedElection(2)
  const papers = await papersFor(election)
  freezeClock(voting)
  for (const [voter, paper] of papers.entries())
    await castElectionBallot({ slug: election.slug, ballot: await aBallot(election, paper, voter) })
  await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('mandate.rewriting', ${election.electionId}, true)`)
      await tx.delete(paperMarks).where(eq(paperMarks.personId, election.voters[0]!.personId))
    }),
  )
  freezeClock(closed)
  await closeBoard(clock, election)
  expect(await code(keysGiven(election, [1]))).toBe('election.box-disagrees')
  const { problems } = await audit(await boardLines(election), { unfinished: true })
  expect(problems.join()).toMatch(/stuffed/)
})

test('whoever collected hears of it once a day, all at once', async () => {
  const election = await aPublishedElection(12)
  await papersFor(election)
  await emailPapersCollected(clock, {})
  await emailPapersCollected(clock, {})
  for (const { email } of election.voters) {
    const mails = await mailsTo(email)
    expect(mails.filter(({ message }) => message === 'ballot-paper-collected')).toHaveLength(1)
  }
  const [batch] = await database().execute(sql`
    select count(distinct created_at)::int as moments, count(distinct xmin::text)::int as acts
    from outgoing_mails
    where message = 'ballot-paper-collected' and dedupe_key like ${`%${election.electionId}%`}`)
  expect(batch).toEqual({ moments: 1, acts: 1 })
  // By person, not as they came. Their ids say in which order they were written; where a row lies, only where there was room.
  const told = await database().execute<{ person: string }>(sql`
    select person_id as person from outgoing_mails
    where message = 'ballot-paper-collected' and dedupe_key like ${`%${election.electionId}%`}
    order by id`)
  const inOrder = told.map(({ person }) => person)
  expect(inOrder).toEqual(inOrder.toSorted())
})
