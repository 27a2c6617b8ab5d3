import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { outgoingMails } from '@/db/schema/kernel'
import { suspensions } from '@/db/schema/people/people'
import { electionCalled } from '@/emails/democracy/election-called'
import { renderEmail } from '@/emails/render-email'
import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { cancelElection } from '@/lib/democracy/elections/calling/cancel-election'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getElection, listElections } from '@/lib/democracy/elections/read'
import { visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import {
  aCalledElection,
  aCandidate,
  calling,
  chairs,
  dates,
  theElectors,
  treasurer,
} from '@/tests/support/elections/called-election'
import { mailsTo } from '@/tests/support/mails'
import { aMember, aPerson } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

async function mailsOf(message: string, personId: string) {
  return database()
    .select()
    .from(outgoingMails)
    .where(and(eq(outgoingMails.message, message), eq(outgoingMails.personId, personId)))
}

test('an election is called once, however often its form is sent; everybody is told once', async () => {
  const { secretary, runs, ben } = await theElectors()
  const call = {
    id: newId(),
    title: 'Ünsere Wahl!',
    kind: 'officers' as const,
    returningOfficer: runs.member!.number,
    contests: [treasurer, chairs],
    dates,
    termStartsOn: '2027-05-01',
  }
  const before = (await mailsOf('election-called', ben.personId)).length
  const sent = await Promise.all([1, 2, 3].map(() => callElection(secretary, call)))
  expect(new Set(sent.map(({ slug }) => slug))).toEqual(new Set(['unsere-wahl-2027']))
  expect((await mailsOf('election-called', ben.personId)).length).toBe(before + 1)
  const told = (await mailsTo(ben.email)).find(({ message }) => message === 'election-called')!
  const mail = await renderEmail(electionCalled, told.props as never)
  expect(mail.text).toMatch(/vote on Treasurer and Co-Chair\s\(2\s+seats\)/)
  expect(mail.text).toMatch(/returning officer is\s.*Rae\sReturning/)
  const posts = await database().select().from(contests).where(eq(contests.electionId, call.id))
  expect(posts.map(({ termEndsOn }) => termEndsOn)).toEqual(['2029-04-30', '2029-04-30'])
})

test('two elections of one name get two addresses', async () => {
  const first = await aCalledElection({ title: 'Twice' })
  freezeClock(calling)
  const second = await aCalledElection({ title: 'Twice' })
  expect([first.slug, second.slug]).toEqual(['twice-2027', 'twice-2027-2'])
})

test('who may call, who may run it, and within which dates', async () => {
  const { secretary, ben } = await theElectors()
  const call = {
    title: 'No',
    kind: 'officers' as const,
    returningOfficer: ben.member!.number,
    contests: [treasurer],
    dates,
    termStartsOn: null,
  }
  await expect(callElection(ben, call)).rejects.toEqual(refused('not-allowed'))
  await expect(callElection(secretary, { ...call, returningOfficer: 999_999 })).rejects.toEqual(
    refused('election.not-a-returning-officer'),
  )
  const suspended = await aMember()
  await database()
    .insert(suspensions)
    .values({
      id: newId(),
      personId: suspended.personId,
      reason: 'x',
      suspendedAt: calling,
      suspendedBy: secretary.personId,
    } as never)
  await expect(
    callElection(secretary, { ...call, returningOfficer: suspended.member!.number }),
  ).rejects.toEqual(refused('election.not-a-returning-officer'))
  const short = { ...dates, closesAt: new Date(dates.closesAt.getTime() - 1) }
  await expect(callElection(secretary, { ...call, dates: short })).rejects.toEqual(
    refused('election.out-of-order'),
  )
})

test('cancelled with a reason until voting opens, and then not', async () => {
  const { secretary, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const cancel = { slug, reason: 'The wrong year.' }
  await expect(cancelElection(ben, cancel)).rejects.toEqual(refused('not-allowed'))
  await database().update(elections).set({ publishedAt: calling }).where(eq(elections.slug, slug))
  freezeClock(dates.opensAt)
  await expect(cancelElection(secretary, cancel)).rejects.toEqual(
    refused('election.too-late-to-cancel'),
  )
  freezeClock(dates.nominationsOpenAt)
  await cancelElection(secretary, cancel)
  expect(await getElection(ben, slug)).toMatchObject({
    phase: 'cancelled',
    cancelReason: 'The wrong year.',
  })
  await expect(cancelElection(secretary, cancel)).rejects.toEqual(refused('election.cancelled'))
  await expect(nominate(ben, { contestId, candidate: 'self' })).rejects.toEqual(
    refused('election.cancelled'),
  )
})

test('nobody who takes sides becomes the returning officer', async () => {
  const { secretary, ada, ben, cy } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await aCandidate(contestId)
  for (const { member } of [ada, ben, cy]) {
    await expect(
      replaceReturningOfficer(secretary, { slug, returningOfficer: member!.number }),
    ).rejects.toEqual(refused('election.returning-officer-stands'))
  }
  const neutral = await aMember({ name: 'Nia Neutral' })
  await replaceReturningOfficer(secretary, { slug, returningOfficer: neutral.member!.number })
  expect((await getElection(neutral, slug))!).toMatchObject({
    own: true,
    returningOfficer: 'Nia Neutral',
  })
})

test('a returning officer appointed while they are nominated: one of the two happens', async () => {
  const { secretary, ben } = await theElectors()
  for (let round = 0; round < 5; round += 1) {
    const { slug, contestId } = await aCalledElection()
    const both = await aMember()
    const number = both.member!.number
    const sent = await Promise.allSettled([
      replaceReturningOfficer(secretary, { slug, returningOfficer: number }),
      nominate(ben, { contestId, candidate: number }),
    ])
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

test('members see an election at once, everybody when its ballot paper is published', async () => {
  const { ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await aCandidate(contestId)
  const stranger = await aPerson()
  for (const outside of [visitor, stranger]) {
    expect(await getElection(outside, slug)).toBeUndefined()
    expect((await listElections(outside)).map((one) => one.slug)).not.toContain(slug)
  }
  const seen = await getElection(ben, slug)
  expect(seen!.contests[0]!.candidates).toMatchObject([
    { name: 'Ada Candidate', number: 1 },
    { name: 'Re-open Nominations', number: 2, nominationId: undefined },
  ])
  expect(seen!.contests[1]).toMatchObject({ candidates: [{ number: 1 }], uncontested: false })
  expect(JSON.stringify(seen)).not.toMatch(/Sealed/)
  freezeClock(dates.nominationsCloseAt)
  expect((await getElection(ben, slug))!.contests[0]!.uncontested).toBe(true)
  await database().update(elections).set({ publishedAt: calling }).where(eq(elections.slug, slug))
  expect((await getElection(visitor, slug))!.contests[0]!.candidates).toHaveLength(2)
})
