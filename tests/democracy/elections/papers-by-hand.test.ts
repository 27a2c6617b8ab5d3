import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { paperBallots, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { auditEntries } from '@/db/schema/kernel'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import { emailPaperBallotsToCheck } from '@/lib/democracy/elections/papers/email-paper-ballots-to-check'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import {
  rejectPaperBallot,
  withdrawPaperBallot,
} from '@/lib/democracy/elections/papers/reject-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { getResult } from '@/lib/democracy/elections/results/read'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { keysGiven } from '@/tests/support/elections/holder-keys'
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

/** An election in which some members vote on paper. */
async function withHandPapers(count: number) {
  const election = await aPublishedElection(count)
  const { slug, officer, chair } = election
  for (const { personId } of election.voters) {
    const { orderId } = await assistPaper(officer, { slug, personId })
    await confirmPaper(chair, { orderId })
  }
  freezeClock(voting)
  return election
}

function says({ contests: [chairs, secretary] }: Published, first: number) {
  return { [chairs!]: [first], [secretary!]: [1] }
}

async function letters({ officer, slug }: Published) {
  const mails = await mailsTo(officer.email)
  return mails.filter(
    ({ message, props }) => message === 'paper-ballots-to-check' && props.link!.includes(slug),
  )
}

async function counted(election: Published) {
  await keysGiven(election)
  await openAndCount(clock, election)
}

test('a paper that nobody confirmed is told of before the close and at it, and is its own figure', async () => {
  const election = await withHandPapers(3)
  const { slug, officer, chair } = election
  const rankings = says(election, 1)
  await enterPaperBallot(officer, { slug, rankings })
  const { paperId } = await enterPaperBallot(officer, { slug, rankings })
  await confirmPaperBallot(chair, { paperId, rankings })
  await emailPaperBallotsToCheck(clock, {})
  expect(await letters(election)).toEqual([])
  freezeClock(addDays(closed, -1))
  await emailPaperBallotsToCheck(clock, {})
  await emailPaperBallotsToCheck(clock, {})
  expect(await letters(election)).toMatchObject([
    { props: { missing: 1, unconfirmed: 1, closed: false } },
  ])
  expect(await listPapers(officer, slug)).toMatchObject({ missing: 1, unconfirmed: 1 })
  freezeClock(closed)
  await closeBoard(clock, election)
  expect(await letters(election)).toHaveLength(2)
  await counted(election)
  const { turnout } = (await getResult(visitor, slug))!
  expect(turnout).toMatchObject({ voted: 1, byHand: 1, uncounted: 2, unconfirmed: 1 })
  const found = await audit(await boardLines(election))
  expect(found.problems).toEqual([])
  // So few ballots stay sealed, and the one by hand is not on the board either.
  expect(found.figures.byHand).toBe(0)
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, election.electionId))
  expect(entries.find(({ action }) => action === 'election.counted')!.detail).toMatchObject({
    assisted: 1,
    unconfirmed: 1,
  })
})

test('where every paper is confirmed nobody is written to', async () => {
  const election = await withHandPapers(1)
  const { slug, officer, chair } = election
  const { paperId } = await enterPaperBallot(officer, { slug, rankings: says(election, 2) })
  await confirmPaperBallot(chair, { paperId, rankings: says(election, 2) })
  freezeClock(closed)
  await closeBoard(clock, election)
  await counted(election)
  expect(await letters(election)).toEqual([])
  const { turnout } = (await getResult(visitor, slug))!
  expect(turnout).toMatchObject({ voted: 1, byHand: 1, uncounted: 0, unconfirmed: 0 })
})

test('a wrong one is taken back by the first or struck out by the second, until it is confirmed', async () => {
  const election = await withHandPapers(1)
  const { slug, officer, chair } = election
  const enter = (first: number) =>
    enterPaperBallot(officer, { slug, rankings: says(election, first) })
  const wrong = await enter(1)
  const refused = (code: string) => ({ code })
  await expect(withdrawPaperBallot(chair, wrong)).rejects.toMatchObject(refused('not-allowed'))
  await expect(rejectPaperBallot(officer, wrong)).rejects.toMatchObject(refused('not-allowed'))
  await expect(rejectPaperBallot(await aMember(), wrong)).rejects.toMatchObject(
    refused('not-allowed'),
  )
  await withdrawPaperBallot(officer, wrong)
  await expect(withdrawPaperBallot(officer, wrong)).rejects.toMatchObject(refused('not-there'))

  const misread = await enter(2)
  await rejectPaperBallot(chair, misread)
  const right = await enter(3)
  const both = await Promise.allSettled([
    confirmPaperBallot(chair, { ...right, rankings: says(election, 3) }),
    rejectPaperBallot(chair, right),
  ])
  const left = await database()
    .select()
    .from(paperBallots)
    .where(eq(paperBallots.electionId, election.electionId))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(left).toHaveLength(both[0]!.status === 'fulfilled' ? 1 : 0)
})

test('a confirmed paper stays, and so does any once the ballots are open', async () => {
  const election = await withHandPapers(2)
  const { slug, officer, chair } = election
  const rankings = says(election, 1)
  const sure = await enterPaperBallot(officer, { slug, rankings })
  await confirmPaperBallot(chair, { ...sure, rankings })
  const late = { code: 'moved-meanwhile' }
  await expect(withdrawPaperBallot(officer, sure)).rejects.toMatchObject(late)
  await expect(rejectPaperBallot(chair, sure)).rejects.toMatchObject(late)
  const alone = await enterPaperBallot(officer, { slug, rankings })
  freezeClock(closed)
  await closeBoard(clock, election)
  await counted(election)
  await expect(withdrawPaperBallot(officer, alone)).rejects.toMatchObject({ code: 'paper.not-now' })
})

test('by hand is only for members who have not collected, also when both happen at once', async () => {
  const election = await aPublishedElection(7)
  const { slug, officer, chair, published, electionId } = election
  const [late, ...racing] = election.voters as [PersonActor, ...PersonActor[]]
  const refused = { code: 'paper.collected-already' }
  // Asked for, and collected before the second officer looks.
  const order = await assistPaper(officer, { slug, personId: late.personId })
  await collected(late, slug, published)
  await expect(confirmPaper(chair, order)).rejects.toMatchObject(refused)
  await expect(assistPaper(officer, { slug, personId: late.personId })).rejects.toMatchObject(
    refused,
  )
  for (const voter of racing) {
    const { orderId } = await assistPaper(officer, { slug, personId: voter.personId })
    const both = await Promise.allSettled([
      collected(voter, slug, published),
      confirmPaper(chair, { orderId }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
  // One mark a member, so never more ballots than marks.
  expect(await database().$count(paperMarks, eq(paperMarks.electionId, electionId))).toBe(7)
})
