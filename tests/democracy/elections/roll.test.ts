import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { electors } from '@/db/schema/democracy/electoral-roll'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, suspensions } from '@/db/schema/people/people'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { checkRollProof } from '@/lib/democracy/elections/protocol/roll-tree'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { dismissRollQuery } from '@/lib/democracy/elections/roll/dismiss-roll-query'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { queryRollEntry } from '@/lib/democracy/elections/roll/query-roll-entry'
import { getRollLine, listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import { rollNow } from '@/lib/democracy/elections/roll/roll-now'
import { warnBeforeFreeze } from '@/lib/democracy/elections/roll/warn-before-freeze'
import type { PersonActor, Standing } from '@/lib/kernel/actor'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { leave } from '@/lib/membership/leaving/leave'
import { rollRule } from '@/lib/people/members/roll-rule'
import { asOwner } from '@/tests/support/database'
import { withHolderKeys } from '@/tests/support/elections/holder-keys'
import {
  aCalledElection,
  aPublishedElection,
  boardLines,
  called,
  closed,
  collecting,
  dates,
  preparing,
  someVoters,
} from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const clock = system('clock')
const at = new Date('2027-03-11T09:00:00.000Z')

test.each<[Standing, Date, boolean, string]>([
  ['good', addDays(at, -1), true, 'good'],
  ['grace', addDays(at, -1), true, 'grace'],
  ['good', at, false, 'joined-late'],
  ['grace', addDays(at, 1), false, 'joined-late'],
  ['provisional', addDays(at, -1), false, 'provisional'],
  ['lapsed', addDays(at, -1), false, 'lapsed'],
  ['suspended', addDays(at, -1), false, 'suspended'],
  ['resigned', addDays(at, -1), false, 'resigned'],
  ['expelled', addDays(at, -1), false, 'expelled'],
])('%s, joined on %s: %s, because %s', (standing, joinedAt, mayVote, reason) => {
  expect(rollRule({ standing, joinedAt, importedAt: null }, at)).toEqual({ mayVote, reason })
})

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

async function lapse({ personId }: PersonActor) {
  await database()
    .update(subscriptions)
    .set({ endedAt: called })
    .where(eq(subscriptions.personId, personId))
}

test('everybody has a line with a reason, thousands at once, and it never changes', async () => {
  const election = await aCalledElection()
  const [voter] = await someVoters(3000)
  const lapsed = await aMember()
  await lapse(lapsed)
  const left = await aMember()
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: left.personId, suspendedAt: called })
  await leave(left, left)
  freezeClock(addDays(dates.rollFreezesAt, -5))
  await warnBeforeFreeze(clock, {})
  await warnBeforeFreeze(clock, {})
  expect((await mailsTo(lapsed.email)).map(({ message }) => message)).toEqual(['roll-freezes-soon'])
  freezeClock(addDays(dates.rollFreezesAt, -1))
  await freezeElectionRoll(clock, election)
  expect(await getRollLine(voter!, election.slug)).toBeUndefined()

  freezeClock(dates.rollFreezesAt)
  await Promise.all([1, 2, 3].map(() => freezeElectionRoll(clock, election)))
  const [all, lines] = await Promise.all([
    database().$count(members),
    database().$count(electors, eq(electors.electionId, election.electionId)),
  ])
  expect(lines).toBe(all)
  const line = await getRollLine(voter!, election.slug)
  expect(line).toMatchObject({ mayVote: true, reason: 'good', contested: false })
  expect(await checkRollProof(line!.line!, line!.proof!, line!.root)).toBe(true)
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  expect(row!.rollRoot).toBe(line!.root)
  expect(await getRollLine(lapsed, election.slug)).toMatchObject({
    mayVote: false,
    reason: 'lapsed',
    line: undefined,
  })
  expect((await mailsTo(lapsed.email)).map(({ message }) => message)).toContain('left-off-roll')
  expect((await mailsTo(left.email)).map(({ message }) => message)).toEqual(['membership-left'])
  for (const change of [
    sql`update electors set reason = 'good'`,
    sql`delete from electors`,
    sql`insert into electors (election_id, person_id, may_vote, reason)
      select ${election.electionId}, gen_random_uuid(), false, 'good'`,
  ])
    await expect(asOwner((db) => db.execute(change))).rejects.toThrow()
})

test('a line is contested by its member and changed by two officers, on the board', async () => {
  const election = await aPublishedElection(3)
  const { slug, officer, chair, voters } = election
  const late = await aMember()
  const before = (await getRollLine(late, slug))!
  expect(before).toMatchObject({ mayVote: false, reason: 'joined-late' })
  const asItWas = await rollNow(election.electionId)
  const { amendmentId } = await queryRollEntry(late, { slug, text: 'I joined in time.' })
  expect(await code(queryRollEntry(late, { slug, text: 'Again' }))).toBe('roll.contested-already')
  expect((await listAmendments(officer, slug))!.amendments[0]).toMatchObject({
    text: 'I joined in time.',
  })
  expect((await listAmendments(chair, slug))!.amendments[0]!.text).toBeUndefined()
  expect(await listAmendments(late, slug)).toBeUndefined()

  const added = { slug, personId: late.personId, change: 'add' as const }
  expect(await code(proposeAmendment(chair, added))).toBe('not-allowed')
  expect(await proposeAmendment(officer, added)).toEqual({ amendmentId })
  expect(await code(decideAmendment(officer, { amendmentId, made: true }))).toBe('not-allowed')
  const racing = [1, 2].map(() => code(decideAmendment(chair, { amendmentId, made: true })))
  expect((await Promise.all(racing)).sort()).toEqual(['done', 'moved-meanwhile'])
  const line = (await getRollLine(late, slug))!
  expect(line).toMatchObject({ mayVote: true, reason: 'added', size: before.size + 1 })
  // Many who look at once have it built once; who was added has made another one.
  const [one, ...others] = await Promise.all([1, 2, 3].map(() => rollNow(election.electionId)))
  for (const other of others) expect(other).toBe(one)
  expect(one).not.toBe(asItWas)
  expect(await checkRollProof(line.line!, line.proof!, line.root)).toBe(true)
  await collected(late, slug, election.published)

  // Whoever has a paper stays; whoever has none can be taken off, or the contest is turned down.
  const off = (person: PersonActor) =>
    proposeAmendment(officer, { slug, personId: person.personId, change: 'take-off' })
  const stays = await off(late)
  expect(await code(decideAmendment(chair, { ...stays, made: true }))).toBe('roll.paper-collected')
  await decideAmendment(chair, { ...stays, made: false })
  await decideAmendment(chair, { ...(await off(voters[0]!)), made: true })
  expect(await getRollLine(voters[0]!, slug)).toMatchObject({ mayVote: false, reason: 'taken-off' })
  expect(await code(collected(voters[0]!, slug, election.published))).toBe('vote.not-on-roll')
  const contested = await queryRollEntry(voters[0]!, { slug, text: 'Why?' })
  await dismissRollQuery(officer, { slug, ...contested })

  const lines = await boardLines(election)
  const found = await audit(lines, { unfinished: true })
  expect(found.problems).toEqual([])
  expect(lines.map((one) => JSON.parse(one).type)).toEqual([
    'manifest',
    'roll-amended',
    'roll-amended',
  ])
  freezeClock(closed)
  expect(await code(queryRollEntry(voters[1]!, { slug, text: 'Late' }))).toBe('roll.closed')
})

test('a change before the publication is told on the board right behind the manifest', async () => {
  const election = await aCalledElection()
  const { slug, officer, chair } = election
  await someVoters(4)
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(clock, election)
  freezeClock(preparing)
  const late = await aMember()
  const added = { slug, personId: late.personId, change: 'add' as const }
  const proposal = await proposeAmendment(officer, added)
  await decideAmendment(chair, { ...proposal, made: true })
  await withHolderKeys(election)
  await publishManifest(officer, { slug })
  const lines = await boardLines(election)
  expect(lines.map((one) => JSON.parse(one).type)).toEqual(['manifest', 'roll-amended'])
  expect((await audit(lines, { unfinished: true })).problems).toEqual([])
  expect(JSON.parse(lines[1]!).body.root).toBe((await getRollLine(late, slug))!.root)
  freezeClock(collecting)
})
