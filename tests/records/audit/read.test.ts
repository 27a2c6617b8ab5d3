import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { listAudit, timelineOf } from '@/lib/records/audit/read'
import { verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

let chair: PersonActor
let secretary: PersonActor
let proposalId: string

beforeAll(async () => {
  chair = await anOfficer('co-chair', { name: 'Maureen Robson' })
  secretary = await anOfficer('secretary', { name: 'Tom Hesketh' })
  const member = await aMember({ name: 'Joyce Adeyemi' })
  await requestSignIn(visitor, { email: member.email })
  const appointment = { personId: member.personId, office: 'treasurer' } as const
  proposalId = (await proposeAppointment(chair, appointment)).proposalId
  await confirmProposal(secretary, { proposalId })
})

test('the audit reads as sentences, newest first, with the office held and whom it is about', async () => {
  const list = await listAudit(chair)
  expect(list!.entries.map(({ sentence, office }) => [sentence, office])).toEqual([
    ['Tom Hesketh confirmed an appointment as Treasurer (Joyce Adeyemi).', 'Secretary'],
    ['Maureen Robson proposed an appointment as Treasurer (Joyce Adeyemi).', 'Co-Chair'],
  ])
})

test('it is filtered by who, by what, and leafed through', async () => {
  const by = await listAudit(chair, { actorId: chair.personId })
  expect(by!.entries).toHaveLength(1)
  const subject = { subjectKind: 'term-proposal', subjectId: proposalId }
  expect((await listAudit(chair, subject))!.entries).toHaveLength(2)
  const [newest] = (await listAudit(chair))!.entries
  expect((await listAudit(chair, { before: newest!.position }))!.entries).toHaveLength(1)
  const waysIn = await listAudit(chair, { subjectKind: 'sign-in' })
  expect(waysIn!.entries.map((entry) => entry.sentence)).toEqual([
    'Someone who was not signed in asked for a sign-in email.',
  ])
})

test('only those whose power it is read it', async () => {
  const nasreen = await anOfficer('membership-secretary')
  expect(await listAudit(nasreen)).toBeUndefined()
  expect(await listAudit({ ...chair, secondFactor: false })).toBeUndefined()
  const subject = { kind: 'term-proposal', id: proposalId }
  expect(await timelineOf(nasreen, subject)).toBeUndefined()
  expect(await timelineOf(nasreen, { kind: 'application', id: proposalId })).toEqual([])
  expect(await timelineOf(chair, subject)).toHaveLength(2)
})

test('a meeting is named by its title and day, and one that is no more by its number', async () => {
  const number = await aCalledMeeting(secretary, atWallTime('2099-03-20', '19:00'))
  const record = verb('meeting.run', async (work) => {
    for (const one of [number, 999])
      work.record('meeting-vote.closed', { kind: 'meeting', id: newId() }, { number: one })
  })
  await record(secretary, {})
  const [gone, closed] = (await listAudit(chair, { actorId: secretary.personId }))!.entries
  expect(closed!.sentence).toMatch(
    / closed a vote in the ordinary meeting on Friday 20 March 2099\.$/,
  )
  expect(gone!.sentence).toMatch(/ closed a vote in Meeting 999\.$/)
})

test('a name from right to left turns nothing around in a sentence', async () => {
  const name = 'ليلى حداد'
  const { personId } = await aMember({ name })
  await proposeAppointment(chair, { personId, office: 'co-chair' })
  const [newest] = (await listAudit(chair))!.entries
  expect(newest!.sentence).toBe(
    `Maureen Robson proposed an appointment as Co-Chair (\u2068${name}\u2069).`,
  )
})

test('who voted before the log stopped saying so is in the chain, shown to nobody but that member', async () => {
  const voter = await aMember()
  const subject = { kind: 'motion', id: newId() }
  await database()
    .insert(auditEntries)
    .values(
      ['motion.moved', 'ballot.cast', 'ballot.changed'].map((action) => ({
        id: newId(),
        at: now(),
        actorKind: 'person' as const,
        actorId: voter.personId,
        action,
        subjectKind: subject.kind,
        subjectId: subject.id,
        detail: { number: 3 },
        requestId: 'request',
      })),
    )
  const moved = [expect.stringContaining('moved Motion 3')]
  const filed = { subjectKind: subject.kind, subjectId: subject.id }
  for (const filter of [filed, { actorId: voter.personId }])
    expect((await listAudit(chair, filter))!.entries.map((e) => e.sentence)).toEqual(moved)
  expect((await timelineOf(chair, subject))!.map((e) => e.sentence)).toEqual(moved)
  expect(await verifyAuditChain(chair)).toMatchObject({ brokenAt: undefined })
  const own = JSON.stringify(await getOwnData(voter, voter))
  expect(own).toContain('cast a ballot on Motion 3')
  expect(own).toContain('changed their vote on Motion 3')
})
