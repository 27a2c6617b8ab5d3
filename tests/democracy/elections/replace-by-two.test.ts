import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { returningOfficerProposals } from '@/db/schema/democracy/returning-officer-proposals'
import {
  confirmReturningOfficer,
  getReplacing,
  proposeReturningOfficer,
} from '@/lib/democracy/elections/calling/propose-returning-officer'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { listDeskDuties } from '@/lib/democracy/elections/list-desk-duties'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { aCalledElection, theElectors } from '@/tests/support/elections/called-election'
import { makesKey, namesHolders } from '@/tests/support/elections/holder-keys'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )

let secretary: PersonActor
let treasurer: PersonActor
let membershipSecretary: PersonActor
beforeAll(async () => {
  secretary = (await theElectors()).secretary
  treasurer = await anOfficer('treasurer')
  membershipSecretary = await anOfficer('membership-secretary')
})

/** Whoever proposed somebody has taken a side. */
async function takesSides(contestId: string, by: PersonActor) {
  const candidate = await aMember()
  await database().insert(nominations).values({
    id: newId(),
    contestId,
    candidateId: candidate.personId,
    candidateName: 'Candidate',
    proposerId: by.personId,
    proposerName: 'Proposer',
    proposedAt: new Date(),
    state: 'proposed',
  })
  return candidate
}

async function election() {
  const { slug, contestId } = await aCalledElection()
  const [row] = await database().select().from(elections).where(eq(elections.slug, slug))
  return { slug, contestId, row: row! }
}
const runs = async (slug: string) =>
  (await database().select().from(elections).where(eq(elections.slug, slug)))[0]!.returningOfficerId
const open = async (slug: string, viewer: PersonActor) => {
  const [row] = await database().select().from(elections).where(eq(elections.slug, slug))
  return getReplacing(viewer, row!)
}
const numberOf = ({ member }: PersonActor) => member!.number

test('while somebody who calls elections is neutral, nobody stands in for them', async () => {
  const { slug } = await election()
  const somebody = await aMember()
  expect(await open(slug, treasurer)).toBeUndefined()
  expect(
    await code(proposeReturningOfficer(treasurer, { slug, returningOfficer: numberOf(somebody) })),
  ).toBe('not-allowed')
})

test('once all who call elections took sides, two other officers replace who runs it, and neither alone', async () => {
  const { slug, contestId } = await election()
  const holders = [await aMember(), await aMember(), await aMember()]
  await namesHolders({ slug, officer: (await theElectors()).runs, holders })
  await makesKey(holders[0]!, slug)
  const candidate = await takesSides(contestId, secretary)
  const [next, other] = [await aMember(), await aMember()]
  const propose = (by: PersonActor, who: PersonActor) =>
    code(proposeReturningOfficer(by, { slug, returningOfficer: numberOf(who) }))
  expect(
    await code(replaceReturningOfficer(secretary, { slug, returningOfficer: numberOf(next) })),
  ).toBe('election.took-sides')
  expect(await propose(secretary, next)).toBe('not-allowed')
  expect(await propose(other, next)).toBe('not-allowed')
  expect(await propose(treasurer, treasurer)).toBe('own-case')
  const stale = { ...treasurer, steppedUp: false }
  expect(await propose(stale, next)).toBe('second-factor.again')
  expect(await propose(treasurer, candidate)).toBe('election.returning-officer-stands')

  expect(await propose(treasurer, other)).toBe('done')
  const first = (await open(slug, membershipSecretary))!.proposal!
  expect(await propose(treasurer, next)).toBe('done')
  const { proposal } = (await open(slug, membershipSecretary))!
  expect(proposal).toMatchObject({ name: next.name, mayConfirm: true })
  expect((await open(slug, treasurer))!.proposal).toMatchObject({ mayConfirm: false })
  expect(await atTheDesk(membershipSecretary)).toEqual([slug])
  expect(await atTheDesk(treasurer)).toEqual([])
  const confirm = (by: PersonActor, proposalId = proposal!.id) =>
    code(confirmReturningOfficer(by, { slug, proposalId }))
  expect(await confirm(treasurer)).toBe('two-people')
  expect(await confirm(secretary)).toBe('not-allowed')
  // What was read is what is confirmed: the earlier proposal is not there any more.
  expect(await confirm(membershipSecretary, first.id)).toBe('not-there')
  const pressed = await Promise.all([confirm(membershipSecretary), confirm(membershipSecretary)])
  expect(pressed.filter((one) => one === 'done')).toHaveLength(1)
  expect(await runs(slug)).toBe(next.personId)
  expect(await atTheDesk(membershipSecretary)).toEqual([])
  expect((await mailsTo(next.email))[0]).toMatchObject({ message: 'returning-officer-appointed' })
  expect(await database().$count(returningOfficerProposals)).toBe(0)
  // What was prepared is void.
  const held = await database().select().from(keyHolders)
  expect(held.filter(({ holderKey }) => holderKey !== null)).toEqual([])
})

test('nor under two records, and not by somebody who took a side after they proposed', async () => {
  const { slug, contestId } = await election()
  await takesSides(contestId, secretary)
  const next = await aMember()
  await proposeReturningOfficer(treasurer, { slug, returningOfficer: numberOf(next) })
  const { proposal } = (await open(slug, membershipSecretary))!
  const merged = { ...membershipSecretary, mergedIds: [treasurer.personId] }
  const which = { slug, proposalId: proposal!.id }
  expect(await code(confirmReturningOfficer(merged, which))).toBe('two-people')
  await takesSides(contestId, membershipSecretary)
  expect(await code(confirmReturningOfficer(membershipSecretary, which))).toBe('not-allowed')
})

/** The elections in which it waits for this officer who is to run them. */
async function atTheDesk(officer: PersonActor) {
  const duties = await listDeskDuties(officer)
  return duties.filter(({ what }) => what === 'returning-officer').map(({ slug }) => slug)
}
