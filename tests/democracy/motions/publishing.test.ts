import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { publications, publicNames } from '@/db/schema/democracy/publications'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import {
  confirmChallengeAnswer,
  proposeChallengeAnswer,
} from '@/lib/democracy/motions/challenges/answer-challenge'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import { listVoteChallenges } from '@/lib/democracy/motions/challenges/read-challenges'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import {
  confirmPublication,
  discardPublication,
} from '@/lib/democracy/motions/publishing/confirm-publication'
import {
  proposePublication,
  proposeWithdrawal,
} from '@/lib/democracy/motions/publishing/propose-publication'
import {
  getPublicDecision,
  listPublicDecisions,
} from '@/lib/democracy/motions/publishing/read-public-decisions'
import { getOwnPublicName, getPublishing } from '@/lib/democracy/motions/publishing/read-publishing'
import { showPublicName } from '@/lib/democracy/motions/publishing/show-public-name'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { actorOf } from '@/lib/people/sign-in/actor'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer } from '@/tests/support/people'
import { anOpenVote, closing, opening, theOfficers } from './electorate'

const refused = (code: string) => expect.objectContaining({ code })

let secretary: PersonActor
let chair: PersonActor
let mover: PersonActor
let seconder: PersonActor
beforeEach(async () => {
  ;({ secretary, chair, mover, seconder } = await theOfficers())
})

async function aDeclaredMotion(choice: 'for' | 'against' = 'for') {
  freezeClock(opening)
  const { number } = await anOpenVote()
  for (const one of [secretary, chair, mover, seconder]) await castBallot(one, { number, choice })
  freezeClock(closing)
  await declareResult(chair, { number })
  return number
}

const waits = async (number: number) => (await getPublishing(secretary, number))!.waiting!.id

async function publish(number: number) {
  await proposePublication(secretary, { number })
  await confirmPublication(chair, { number, publicationId: await waits(number) })
}

test('two officers publish what was carried: text, figures and no name', async () => {
  const number = await aDeclaredMotion()
  expect(await getPublicDecision(number)).toBeUndefined()
  await proposePublication(secretary, { number })
  expect(await getPublicDecision(number)).toBeUndefined()
  const publicationId = await waits(number)
  await expect(confirmPublication(secretary, { number, publicationId })).rejects.toEqual(
    refused('two-people'),
  )
  await expect(proposePublication(chair, { number })).rejects.toEqual(refused('publication.waits'))
  await confirmPublication(chair, { number, publicationId })
  const page = await getPublicDecision(number)
  expect(page).toMatchObject({
    number,
    title: 'Four days',
    text: 'We **resolve** to ask.',
    headline: 'Carried, by 4 votes to 0',
    movers: [],
    seconder: undefined,
    meeting: undefined,
  })
  const listed = await listPublicDecisions()
  expect(listed.decisions.map((one) => one.number)).toContain(number)
  expect(JSON.stringify([page, listed])).not.toMatch(/Mover|Seconder/)
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'decision-published'))
  expect(mails.map(({ personId }) => personId).sort()).toEqual(
    [mover.personId, seconder.personId].sort(),
  )
  await expect(proposePublication(secretary, { number })).rejects.toEqual(
    refused('publication.public-already'),
  )
  const actions = (await database().select().from(auditEntries)).map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['publication.proposed', 'publication.confirmed']))
})

test('whoever moved or seconded it is named by their own word alone, and not any more when they take it back', async () => {
  const number = await aDeclaredMotion()
  expect((await getPublishing(mover, number))!.own).toBeUndefined()
  await publish(number)
  expect((await getPublishing(mover, number))!.own).toEqual({ shown: undefined })
  await showPublicName(mover, { number, shown: true })
  expect(await getPublicDecision(number)).toMatchObject({ movers: ['Mo Mover'] })
  expect((await getPublicDecision(number))!.seconder).toBeUndefined()
  await showPublicName(seconder, { number, shown: true })
  await showPublicName(mover, { number, shown: false })
  expect(await getPublicDecision(number)).toMatchObject({ movers: [], seconder: 'Sal Seconder' })
  const other = await aMember()
  expect((await getPublishing(other, number))!.own).toBeUndefined()
  await expect(showPublicName(other, { number, shown: true })).rejects.toEqual(
    refused('not-allowed'),
  )
  expect(await getPublishing(visitor, number)).toBeUndefined()
})

test('whoever has left since, or whose record was merged, takes their name back all the same', async () => {
  const number = await aDeclaredMotion()
  await publish(number)
  await showPublicName(mover, { number, shown: true })
  await showPublicName(seconder, { number, shown: true })
  await database()
    .update(members)
    .set({ resignedAt: closing })
    .where(eq(members.personId, mover.personId))
  const former = (await actorOf(mover.personId, { secondFactor: true }))!
  // The page of the motion is for members. This one is for whoever is asked.
  expect(await getPublishing(former, number)).toBeUndefined()
  expect(await getOwnPublicName(former, number)).toMatchObject({ isPublic: true, shown: true })
  await showPublicName(former, { number, shown: false })
  expect(await getOwnPublicName(former, number)).toMatchObject({ shown: false })
  const kept = { ...(await aMember()), mergedIds: [seconder.personId] }
  expect(await getOwnPublicName(kept, number)).toMatchObject({ shown: true })
  await showPublicName(kept, { number, shown: false })
  expect(await getPublicDecision(number)).toMatchObject({ movers: [], seconder: undefined })
  for (const other of [visitor, chair, await aMember()])
    expect(await getOwnPublicName(other, number)).toBeUndefined()
})

test('it is withdrawn as it was published, by two, with a reason that members read', async () => {
  const number = await aDeclaredMotion()
  await expect(proposeWithdrawal(chair, { number, why: 'No.' })).rejects.toEqual(
    refused('publication.not-public'),
  )
  await publish(number)
  const why = 'It names a tenant.'
  await proposeWithdrawal(chair, { number, why })
  const publicationId = await waits(number)
  await expect(confirmPublication(chair, { number, publicationId })).rejects.toEqual(
    refused('two-people'),
  )
  expect(await getPublicDecision(number)).toBeDefined()
  const twice = await Promise.allSettled([
    confirmPublication(secretary, { number, publicationId }),
    discardPublication(secretary, { number, publicationId }),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const gone = twice[0]!.status === 'fulfilled'
  expect((await getPublicDecision(number)) === undefined).toBe(gone)
  if (!gone) return
  expect(await getPublishing(mover, number)).toMatchObject({ isPublic: false, withdrawn: why })
  const { decisions } = await listPublicDecisions()
  expect(decisions.map((one) => one.number)).not.toContain(number)
  await publish(number)
  expect(await getPublicDecision(number)).toBeDefined()
})

test('two propose and two confirm at once: it happens once', async () => {
  const number = await aDeclaredMotion()
  const secondChair = await anOfficer('co-chair', { seat: 2 })
  const proposed = await Promise.allSettled(
    [secretary, chair].map((one) => proposePublication(one, { number })),
  )
  expect(proposed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const publicationId = await waits(number)
  const confirmed = await Promise.allSettled(
    [secretary, chair, secondChair].map((one) =>
      confirmPublication(one, { number, publicationId }),
    ),
  )
  expect(confirmed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await getPublicDecision(number)).toBeDefined()
})

test('members, strangers and whoever brought it publish nothing, and neither what was lost nor what is doubted is published', async () => {
  const lost = await aDeclaredMotion('against')
  await expect(proposePublication(secretary, { number: lost })).rejects.toEqual(
    refused('decision.not-carried'),
  )
  const number = await aDeclaredMotion()
  await expect(proposePublication(mover, { number })).rejects.toEqual(refused('not-allowed'))
  await expect(proposePublication(visitor as never, { number })).rejects.toBeDefined()
  await proposePublication(secretary, { number })
  await challengeResult(await aMember(), { number, text: 'I counted otherwise.' })
  await expect(
    confirmPublication(chair, { number, publicationId: await waits(number) }),
  ).rejects.toEqual(refused('publication.challenged'))
  await discardPublication(chair, { number, publicationId: await waits(number) })
  await expect(proposePublication(secretary, { number })).rejects.toEqual(
    refused('publication.challenged'),
  )
})

test('a result that is set aside has no public page any more', async () => {
  const number = await aDeclaredMotion()
  await publish(number)
  expect(await getPublicDecision(number)).toMatchObject({ challenged: false })
  await challengeResult(await aMember(), { number, text: 'I counted otherwise.' })
  // One member alone takes no page down: it says that the result is in doubt.
  expect(await getPublicDecision(number)).toMatchObject({ challenged: true })
  const treasurer = await anOfficer('treasurer')
  const membership = await anOfficer('membership-secretary')
  const { shown } = (await listVoteChallenges(treasurer, number))!
  const challengeId = shown[0]!.id
  const answer = { number, challengeId, upheld: true, answer: 'You are right.' }
  await proposeChallengeAnswer(treasurer, answer)
  await confirmChallengeAnswer(membership, { number, challengeId, confirmed: true })
  expect(await getPublicDecision(number)).toBeUndefined()
})

test('with somebody’s details their name goes from the public page', async () => {
  const number = await aDeclaredMotion()
  await publish(number)
  await showPublicName(mover, { number, shown: true })
  const erase = verb('retention.run', (work) => erasePerson(work, mover.personId))
  freezeClock(addDays(closing, 1))
  await erase(system('daily'), {})
  expect(await getPublicDecision(number)).toMatchObject({ movers: [] })
  expect(await database().$count(publicNames, eq(publicNames.personId, mover.personId))).toBe(0)
  expect(await database().$count(publications)).toBeGreaterThan(0)
})
