import '@/tests/support/database'
import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ownElections } from '@/app/membership/own-elections'
import { database } from '@/db/client'
import { nominations } from '@/db/schema/democracy/nominations'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { auditEntries } from '@/db/schema/kernel'
import { terms } from '@/db/schema/people/officers'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { askToRestore } from '@/lib/democracy/elections/papers/restore/ask-to-restore'
import { confirmRestore } from '@/lib/democracy/elections/papers/restore/confirm-restore'
import { listRestores } from '@/lib/democracy/elections/papers/restore/read-restores'
import { makeKeyPair, publicHalf } from '@/lib/democracy/elections/protocol/key-pair'
import { getElection, listElections } from '@/lib/democracy/elections/read'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import { agreeToStandIn } from '@/lib/democracy/elections/stand-ins/agree-to-stand-in'
import { nameStandIn } from '@/lib/democracy/elections/stand-ins/name-stand-in'
import {
  getConfirming,
  listElectionsToConfirm,
  listStandIns,
  listStandInsToAgree,
} from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { withHolderKeys } from '@/tests/support/elections/holder-keys'
import {
  aCalledElection,
  aPublishedElection,
  called,
  dates,
  numberOf,
  type Published,
  preparing,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )

type Sides = { contests: string[] }

/** Proposes somebody in this election: a side, and for good. */
async function takesSides({ contests }: Sides, { personId }: PersonActor) {
  await database()
    .insert(nominations)
    .values({
      id: newId(),
      contestId: contests[1]!,
      candidateId: (await aMember()).personId,
      candidateName: 'Candidate',
      proposerId: personId,
      proposerName: 'Proposer',
      proposedAt: called,
      state: 'withdrawn',
    })
}

async function anElection(voters = 4) {
  const election = await aPublishedElection(voters)
  freezeClock(voting)
  return election
}

let treasurer: PersonActor | undefined
const theTreasurer = async () => {
  treasurer ??= await anOfficer('treasurer', { name: 'Joyce Adeyemi' })
  return treasurer
}

/** Everything that needs a second person, done up to there by the returning officer; what `by` is answered. */
async function answersTo(by: PersonActor, election: Published) {
  const { slug, officer, contests, published } = election
  const rankings = { [contests[0]!]: [1] }
  const { personId } = await aMember()
  const added = await proposeAmendment(officer, { slug, personId, change: 'add' })
  const roll = await code(decideAmendment(by, { ...added, made: true }))
  const voter = election.voters.shift()!
  const paper = await code(
    confirmPaper(by, await assistPaper(officer, { slug, personId: voter.personId })),
  )
  const ballot =
    paper === 'done'
      ? await code(
          confirmPaperBallot(by, {
            ...(await enterPaperBallot(officer, { slug, rankings })),
            rankings,
          }),
        )
      : paper
  const asks = election.voters.shift()!
  await collected(asks, slug, published)
  const { restoreId } = await askToRestore(asks, {
    slug,
    browserKey: publicHalf(await makeKeyPair()),
  })
  const restore = await code(confirmRestore(by, { restoreId }))
  return { roll, paper, ballot, restore }
}

const all = (answer: string) => ({ roll: answer, paper: answer, ballot: answer, restore: answer })

test('other officers confirm only where every officer who calls elections has taken sides', async () => {
  const joyce = await theTreasurer()
  const election = await anElection()
  expect(await answersTo(joyce, election)).toEqual(all('not-allowed'))
  expect(await listPapers(joyce, election.slug)).toBeUndefined()
  expect(await listElectionsToConfirm(joyce)).not.toContain(election.slug)

  const next = await anElection()
  await takesSides(next, next.chair)
  expect(await answersTo(next.chair, next)).toEqual(all('election.took-sides'))
  expect(await listElectionsToConfirm(joyce)).toContain(next.slug)
  expect((await listPapers(joyce, next.slug))!.confirms).toBe(true)
  expect((await listAmendments(joyce, next.slug))!.confirms).toBe(true)
  expect((await listRestores(joyce, next.slug)).map(({ mayConfirm }) => mayConfirm)).toEqual([true])
  const row = (await getElection(joyce, next.slug))!
  expect(await getConfirming(joyce, row)).toMatchObject({
    confirms: true,
    seconds: ['Joyce Adeyemi'],
    mayName: false,
  })
  expect(await answersTo(joyce, next)).toEqual(all('done'))
  for (const no of [
    { ...joyce, secondFactor: false },
    { ...joyce, steppedUp: false },
  ]) {
    const { slug, officer } = next
    const change = { slug, personId: (await aMember()).personId, change: 'add' as const }
    const proposed = await proposeAmendment(officer, change)
    expect(await code(decideAmendment(no, { ...proposed, made: true }))).toMatch(/^second-factor/)
  }
  // Somebody else can call elections again, and nobody has to stand in.
  await anOfficer('secretary')
  const last = await anElection()
  await takesSides(last, last.chair)
  expect(await answersTo(joyce, last)).toEqual(all('not-allowed'))
  await database().delete(terms).where(eq(terms.office, 'secretary'))
})

test('where the only neutral officer is who it is about, another officer confirms that and nothing else', async () => {
  const joyce = await theTreasurer()
  const election = await anElection()
  const { slug, officer, chair, voters } = election
  const own = await assistPaper(officer, { slug, personId: chair.personId })
  const other = await assistPaper(officer, { slug, personId: voters[0]!.personId })
  expect(await code(confirmPaper(chair, own))).toBe('own-case')
  expect(await code(confirmPaper(joyce, other))).toBe('not-allowed')
  expect((await listPapers(joyce, slug))!.orders.map(({ mayConfirm }) => mayConfirm)).toEqual([
    true,
    false,
  ])
  expect(await code(confirmPaper(joyce, own))).toBe('done')
})

/** All officers there are take sides. */
async function withoutOfficers(voters = 6) {
  const election = await anElection(voters)
  await takesSides(election, election.chair)
  await takesSides(election, await theTreasurer())
  return election
}

async function named(election: Published, who: PersonActor) {
  const { slug, officer } = election
  const done = await code(nameStandIn(officer, { slug, number: await numberOf(who) }))
  const [row] = await database().select().from(standIns).where(eq(standIns.personId, who.personId))
  return { done, standInId: row?.id ?? '' }
}

test('where all officers have taken sides, a member confirms whom the returning officer named and two key-holders agreed to', async () => {
  const election = await withoutOfficers()
  const { slug, officer, holders, candidates, electionId } = election
  const [ann, bob, cat] = holders
  const xan = await aMember({ name: 'Xan Neutral' })
  const row = async () => (await getElection(officer, slug))!
  expect(await getConfirming(officer, await row())).toMatchObject({
    seconds: [],
    mayName: true,
    keyHolders: holders.map(({ name }) => name),
  })
  expect(await answersTo(xan, election)).toEqual(all('not-allowed'))

  const partisan = await aMember()
  await takesSides(election, partisan)
  for (const who of [partisan, officer, ann, candidates[0]])
    expect((await named(election, who)).done).toBe('stand-in.not-suitable')
  const number = await numberOf(xan)
  for (const by of [election.chair, ann, { ...officer, secondFactor: false }])
    expect(await code(nameStandIn(by, { slug, number }))).toMatch(/not-allowed|second-factor/)
  const { done, standInId } = await named(election, xan)
  expect(done).toBe('done')
  expect((await named(election, xan)).done).toBe('done')

  // Named is not agreed, and one key-holder is not two.
  for (const by of [officer, xan, partisan, election.chair])
    expect(await code(agreeToStandIn(by, { standInId }))).toBe('not-there')
  const lines = (await listElections(ann)).filter((line) => line.slug === slug)
  const tasks = async (member: PersonActor) =>
    (await ownElections(member, lines)).duties.map(({ title }) => title)
  expect(await tasks(ann)).toContain('Agree who confirms: Officers 2027')
  expect(await code(agreeToStandIn(ann, { standInId }))).toBe('done')
  expect(await tasks(ann)).not.toContain('Agree who confirms: Officers 2027')
  expect(await listStandInsToAgree(ann, slug)).toMatchObject([{ agreed: true }])
  expect(await code(agreeToStandIn(ann, { standInId }))).toBe('two-people')
  expect(await getConfirming(officer, await row())).toMatchObject({
    seconds: [],
    waiting: [{ name: 'Xan Neutral', agreed: 1 }],
  })
  expect(await listStandIns(electionId)).toEqual([])
  // Two at once: one is the second, the other comes too late.
  const both = await Promise.all(
    [bob, cat].map((holder) => code(agreeToStandIn(holder, { standInId }))),
  )
  expect(both.sort()).toEqual(['done', 'moved-meanwhile'])

  expect(await listStandIns(electionId)).toEqual(['Xan Neutral'])
  expect(await getConfirming(officer, await row())).toMatchObject({ seconds: ['Xan Neutral'] })
  expect(await tasks(xan)).toContain('Confirm with the returning officer: Officers 2027')
  expect(await listElectionsToConfirm(xan)).toContain(slug)
  expect(await answersTo(xan, election)).toEqual(all('done'))
  const told = async ({ email }: PersonActor) =>
    (await mailsTo(email)).map(({ message }) => message)
  expect((await told(xan)).filter((message) => message === 'stand-in-appointed')).toHaveLength(1)
  for (const holder of holders)
    expect((await told(holder)).filter((message) => message === 'stand-in-to-agree')).toHaveLength(
      1,
    )
  const entries = await database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, electionId), like(auditEntries.action, 'stand-in.%')))
  expect(entries).toHaveLength(3)
  for (const agreed of [1, 2])
    expect(entries).toContainEqual({ action: 'stand-in.agreed', detail: { agreed } })

  // Only in that one election, and in no case of their own.
  const elsewhere = await withoutOfficers()
  expect(await answersTo(xan, elsewhere)).toEqual(all('not-allowed'))
  const own = await proposeAmendment(officer, { slug, personId: xan.personId, change: 'add' })
  expect(await code(decideAmendment(xan, { ...own, made: true }))).toBe('own-case')
  // One alone may be ill: a second can be named, a third cannot.
  const zoe = await named(election, await aMember())
  for (const holder of [ann, bob])
    expect(await code(agreeToStandIn(holder, { standInId: zoe.standInId }))).toBe('done')
  expect((await named(election, await aMember())).done).toBe('stand-in.enough')
})

test('while two officers are neutral nobody is named, and one is no reason to wait', async () => {
  const { slug, officer } = await anElection()
  const number = await numberOf(await aMember())
  expect(await code(nameStandIn(officer, { slug, number }))).toBe('done')
  await anOfficer('secretary')
  const other = await numberOf(await aMember())
  expect(await code(nameStandIn(officer, { slug, number: other }))).toBe('stand-in.enough')
  await database().delete(terms).where(eq(terms.office, 'secretary'))
})

test('key-holders who support a candidate leave it to the others, unless there are not two', async () => {
  const election = await withoutOfficers()
  const { slug, holders } = election
  const [ann, bob, cat] = holders
  await takesSides(election, ann)
  const { standInId } = await named(election, await aMember())
  expect(await code(agreeToStandIn(ann, { standInId }))).toBe('not-there')
  expect(await listStandInsToAgree(ann, slug)).toEqual([])
  expect(await listStandInsToAgree(bob, slug)).toHaveLength(1)
  await takesSides(election, bob)
  expect(await listStandInsToAgree(ann, slug)).toHaveLength(1)
  for (const holder of [ann, cat])
    expect(await code(agreeToStandIn(holder, { standInId }))).toBe('done')
})

test('a stand-in takes no side and no other role, and nobody who took one becomes a stand-in', async () => {
  const election = await withoutOfficers()
  const { holders, contests } = election
  const xan = await aMember()
  const { standInId } = await named(election, xan)
  await agreeToStandIn(holders[0], { standInId })
  await takesSides(election, xan)
  expect(await code(agreeToStandIn(holders[1], { standInId }))).toBe('stand-in.not-suitable')

  const zoe = await aMember()
  const again = await named(election, zoe)
  for (const holder of holders.slice(0, 2))
    await agreeToStandIn(holder, { standInId: again.standInId })
  freezeClock(called)
  const contestId = contests[1]!
  const cannot = 'election.stand-in-elsewhere'
  expect(await code(nominate(zoe, { contestId, candidate: 'self' }))).toBe(cannot)
  const member = await aMember()
  expect(await code(nominate(zoe, { contestId, candidate: await numberOf(member) }))).toBe(cannot)
  expect(await code(nominate(member, { contestId, candidate: await numberOf(zoe) }))).toBe(cannot)
})

test('a stand-in is named from the frozen roll and the keys on, and runs nothing and holds no key', async () => {
  const election = await aCalledElection()
  const { slug, officer, chair, holders } = election
  await takesSides(election, chair)
  await takesSides(election, await theTreasurer())
  const zoe = await aMember()
  const number = await numberOf(zoe)
  expect(await code(nameStandIn(officer, { slug, number }))).toBe('roll.not-frozen')
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(system('clock'), election)
  expect(await code(nameStandIn(officer, { slug, number }))).toBe('stand-in.no-key-holders')
  freezeClock(preparing)
  await withHolderKeys(election)
  expect(await code(nameStandIn(officer, { slug, number }))).toBe('done')
  const [row] = await database().select().from(standIns).where(eq(standIns.personId, zoe.personId))
  const [ann, bob, cat] = holders
  for (const holder of [ann, bob]) await agreeToStandIn(holder, { standInId: row!.id })
  const numbers = [number, await numberOf(bob), await numberOf(cat)]
  const elsewhere = 'election.stand-in-elsewhere'
  expect(await code(nameKeyHolders(officer, { slug, holders: numbers }))).toBe(elsewhere)
  const powers = [...organisation.offices.secretary.allows]
  const caller = { ...(await aMember()), offices: ['secretary' as const], powers }
  expect(await code(replaceReturningOfficer(caller, { slug, returningOfficer: number }))).toBe(
    elsewhere,
  )
})
