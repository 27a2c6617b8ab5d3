import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { electionRoles } from '@/db/schema/democracy/elections'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { typeApplication } from '@/lib/membership/join/paper/type-application'
import { typistsOf } from '@/lib/people/referees/typists'
import { actorOf } from '@/lib/people/sign-in/actor'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { confirmUndo } from '@/lib/records/merging/confirm-undo'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { proposeUndo } from '@/lib/records/merging/propose-undo'
import { goodAnswers } from '@/tests/support/applicants'
import { aCalledElection } from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'

vi.setConfig({ testTimeout: 60_000 })

const refusedAs = (code: string) => expect.objectContaining({ code })
let nasreen: PersonActor
let tom: PersonActor
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  tom = await anOfficer('secretary', { name: 'Tom Hesketh' })
})

/** They leave office and stop paying, so that this record can be merged into another. */
async function stoodDown({ personId }: PersonActor) {
  await database().update(terms).set({ endsAt: now() }).where(eq(terms.personId, personId))
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, personId))
}

async function proposed(by: PersonActor, kept: PersonActor, other: PersonActor) {
  await proposeMerge(by, { personId: kept.personId, otherId: other.personId, fromOther: [] })
  const theirs = and(eq(memberMerges.otherId, other.personId), eq(memberMerges.state, 'proposed'))
  const [merge] = await database().select().from(memberMerges).where(theirs)
  return merge!.id
}

async function merged(kept: PersonActor, other: PersonActor) {
  await stoodDown(other)
  const mergeId = await proposed(nasreen, kept, other)
  await confirmMerge(tom, { mergeId })
  return mergeId
}

const leadsTo = async ({ personId }: PersonActor) =>
  (
    await database()
      .select({ id: members.mergedIntoId })
      .from(members)
      .where(eq(members.personId, personId))
  )[0]!.id

let seat = 1
/** Elected into a seat of their own, next to whoever else holds the office. */
async function elected({ personId }: PersonActor) {
  seat += 1
  await database()
    .insert(terms)
    .values({
      id: newId(),
      personId,
      office: 'membership-secretary',
      seat,
      startsAt: now(),
      endsAt: addDays(now(), 30),
    })
  return (await actorOf(personId, { secondFactor: true }))!
}

test('what somebody proposed under a record that was merged away, they do not confirm under the one they have now', async () => {
  const [before, kept] = [await aMember(), await aMember()]
  const [one, two] = [await aMember(), await aMember()]
  await stoodDown(two)
  const mergeId = await proposed(await elected(before), one, two)
  await merged(kept, before)
  const today = await elected(kept)
  expect(today.mergedIds).toEqual([before.personId])
  await expect(confirmMerge(today, { mergeId })).rejects.toThrow(refusedAs('two-people'))
  await confirmMerge(tom, { mergeId })
})

test('nor after that record was merged into another: each leads straight to the one they have now, and back when it is undone', async () => {
  const [first, second, third] = [await aMember(), await aMember(), await aMember()]
  const [one, two] = [await aMember(), await aMember()]
  await stoodDown(two)
  const mergeId = await proposed(await elected(first), one, two)
  await merged(second, first)
  const last = await merged(third, second)
  const today = await elected(third)
  expect(new Set(today.mergedIds)).toEqual(new Set([first.personId, second.personId]))
  await expect(confirmMerge(today, { mergeId })).rejects.toThrow(refusedAs('two-people'))
  const led = await getMemberRecord(tom, { number: first.member!.number })
  expect(led).toMatchObject({ member: { number: third.member!.number } })

  await proposeUndo(nasreen, { mergeId: last })
  await confirmUndo(tom, { mergeId: last })
  expect(await leadsTo(first)).toBe(second.personId)
  expect(await leadsTo(second)).toBeNull()
})

test('whoever typed an application from paper decides it under none of their records', async () => {
  const [before, kept] = [await aMember(), await aMember()]
  const vouching = [await aMember(), await aMember()]
  const applicationId = newId()
  await typeApplication(await elected(before), {
    applicationId,
    email: '',
    signedOn: dateOf(addDays(now(), -1)),
    paperKept: 'Folder 3',
    answers: {
      ...goodAnswers,
      referees: {
        proposerName: 'One',
        proposerContact: vouching[0]!.email,
        seconderName: 'Two',
        seconderContact: vouching[1]!.email,
      },
    },
  })
  await merged(kept, before)
  await expect(approveApplication(await elected(kept), { applicationId })).rejects.toThrow(
    refusedAs('join.typed-it'),
  )
  expect(new Set(await typistsOf(database(), applicationId))).toEqual(
    new Set([before.personId, kept.personId]),
  )
})

test('nobody stood in an election under one record and runs it under the other', async () => {
  const election = await aCalledElection()
  const [before, kept] = [await aMember(), await aMember()]
  await database().insert(electionRoles).values({
    electionId: election.electionId,
    personId: before.personId,
    role: 'candidate',
    since: now(),
  })
  await merged(kept, before)
  await expect(
    replaceReturningOfficer(election.chair, {
      slug: election.slug,
      returningOfficer: kept.member!.number,
    }),
  ).rejects.toThrow(refusedAs('election.returning-officer-stands'))
})
