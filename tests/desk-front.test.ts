import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { deskHeadline, nothingElse } from '@/app/desk/waiting/desk-sentences'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { listWaitingForOthers } from '@/app/desk/waiting/waiting-for-others'
import { database } from '@/db/client'
import { auditEntries, choreRuns, outgoingMails } from '@/db/schema/kernel'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { choreNames } from '@/lib/jobs/chores'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { declineApplication } from '@/lib/membership/join/decline-application'
import {
  countApplicationsToDo,
  listApplicationQueue,
  medianDaysToDecision,
} from '@/lib/membership/join/queue'
import { nextStep, openApplicationsInWords } from '@/lib/membership/join/queue-filters'
import { proposeBankCharge } from '@/lib/money/treasury/bank-charges/propose-bank-charge'
import { askEmailChangeFor } from '@/lib/people/email-changes/ask-email-change'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import { writeLetter } from '@/lib/people/letters/write-letter'
import { initialsOf } from '@/lib/people/members/initials'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import { listOffices } from '@/lib/people/officers/read'
import { slotOf } from '@/lib/people/referees/slots'
import { getOwnReturned, noteReturned } from '@/lib/records/outgoing-mail/returned-addresses'
import { sendUntoldAgain } from '@/lib/records/outgoing-mail/send-untold-again'
import { anApplication, anApplicationReadyForDecision } from '@/tests/support/applications'
import { audienceIn } from '@/tests/support/audience-in'
import { aMember, anOfficer } from '@/tests/support/people'

test('the headline says how much waits and for how long: none, one, many', () => {
  expect(deskHeadline(0, 0)).toBe('Nothing is waiting for you')
  expect(deskHeadline(1, 0)).toBe('One thing waits for you, since today')
  expect(deskHeadline(1, 1)).toBe('One thing waits for you, for 1 day')
  expect(deskHeadline(6, 28)).toBe('Six things wait for you, the oldest for 28 days')
  expect(deskHeadline(2, 0)).toBe('Two things wait for you, since today')
  expect(deskHeadline(12, 1)).toBe('12 things wait for you, the oldest for 1 day')
})

test('noughts are one quiet sentence, or none', () => {
  expect(nothingElse([], true)).toBeUndefined()
  expect(nothingElse(['no email is stuck'], true)).toBe(
    'Nothing else is waiting: no email is stuck.',
  )
  expect(nothingElse(['no claim to pay', 'no email is stuck'], false)).toBe(
    'No claim to pay, no email is stuck.',
  )
})

test('the applications say how many are open, and for whom they wait: none, one, many', () => {
  expect(openApplicationsInWords(0, 0)).toBe('No application is open.')
  expect(openApplicationsInWords(1, 1)).toBe('One is open, and it is waiting for you.')
  expect(openApplicationsInWords(1, 0)).toBe('One is open, and it is waiting for someone else.')
  expect(openApplicationsInWords(6, 4)).toBe(
    'Six are open: four are waiting for you, two for someone else.',
  )
  expect(openApplicationsInWords(5, 1)).toBe(
    'Five are open: one is waiting for you, four for someone else.',
  )
  expect(openApplicationsInWords(12, 12)).toBe('12 are open, and all are waiting for you.')
  expect(openApplicationsInWords(3, 0)).toBe(
    'Three are open, and all are waiting for someone else.',
  )
})

test('the next step of an application, in a few words', () => {
  const none = {
    state: 'submitted',
    accepted: 0,
    toJudge: 0,
    unmatched: 0,
    requested: 0,
    toReplace: 0,
  }
  expect(nextStep({ ...none, accepted: 2 })).toBe('Decide')
  expect(nextStep({ ...none, toJudge: 1, unmatched: 1 })).toBe('Accept one, find one')
  expect(nextStep({ ...none, toJudge: 2 })).toBe('Accept two')
  expect(nextStep({ ...none, requested: 1, accepted: 1 })).toBe('An answer from referees')
  expect(nextStep({ ...none, toReplace: 2 })).toBe('A new referee')
  expect(nextStep({ ...none, state: 'returned', accepted: 2 })).toBe('An answer')
  expect(nextStep({ ...none, state: 'approved' })).toBe('Approved')
})

test('each reference has one square, and words but where it is accepted', () => {
  const at = new Date('2027-03-01T12:00:00Z')
  const asked = {
    state: 'requested',
    accepted: false,
    refused: false,
    matched: true,
    bounced: false,
    expiresAt: addDays(at, 1),
  }
  expect(slotOf(asked, at)).toEqual({ state: 'asked', words: 'asked' })
  expect(slotOf({ ...asked, expiresAt: at }, at)).toMatchObject({ words: 'did not answer' })
  expect(slotOf({ ...asked, matched: false }, at)).toMatchObject({
    state: 'needed',
    words: 'no match',
  })
  expect(slotOf({ ...asked, bounced: true }, at)).toMatchObject({ state: 'needed' })
  expect(slotOf({ ...asked, state: 'declined' }, at)).toMatchObject({ words: 'declined' })
  // What was given before its time was over stays given.
  expect(slotOf({ ...asked, state: 'given', expiresAt: at }, at)).toMatchObject({ state: 'given' })
  expect(slotOf({ ...asked, state: 'given', refused: true }, at)).toMatchObject({
    words: 'not accepted',
  })
  expect(slotOf({ ...asked, state: 'given', accepted: true }, at)).toEqual({ state: 'accepted' })
})

test('initials of any name', () => {
  expect(initialsOf('Nasreen Akhtar')).toBe('NA')
  expect(initialsOf('Mary  Ann van der Berg')).toBe('MB')
  expect(initialsOf('Zoë')).toBe('Z')
  expect(initialsOf('élodie (Lo) d’Arc')).toBe('ÉD')
  expect(initialsOf('ليلى حداد')).toBe('لح')
  expect(initialsOf(' ')).toBe('')
})

let officers: Record<'decides' | 'secretary' | 'treasurer' | 'chair' | 'other', PersonActor>
let ready: Awaited<ReturnType<typeof anApplicationReadyForDecision>>
const old = addDays(now(), -40)

beforeAll(async () => {
  officers = {
    decides: await anOfficer('membership-secretary'),
    secretary: await anOfficer('secretary'),
    treasurer: await anOfficer('treasurer'),
    chair: await anOfficer('co-chair'),
    other: await anOfficer('co-chair', { seat: 2 }),
  }
  ready = await anApplicationReadyForDecision(officers.decides)
  const mover = await aMember()
  const { number } = await moveMotion(mover, {
    id: newId(),
    title: 'Warm homes',
    text: 'All of them.',
  })
  await secondMotion(await aMember(), { number })
  await proposeBankCharge(officers.treasurer, {
    nonce: newId(),
    amountPence: 600,
    chargedOn: '2026-10-01',
    note: '',
  })
  await database()
    .insert(outgoingMails)
    .values([
      {
        id: newId(),
        dedupeKey: 'desk/stuck',
        message: 'member-welcomed',
        toEmail: 'gone@desk.example',
        state: 'stuck',
        createdAt: old,
      },
    ])
  await database()
    .insert(choreRuns)
    .values({ name: choreNames[0]!, ranAt: now(), failingSince: addDays(now(), -2) })
  await database()
    .insert(stripeEvents)
    .values({
      id: 'evt_desk',
      type: 'invoice.paid',
      state: 'failed',
      receivedAt: addDays(now(), -3),
    })
})

const rowsOf = async (officer: PersonActor) =>
  (await listWaiting(officer)).flatMap(({ rows }) => rows)
const dosOf = async (officer: PersonActor) => (await rowsOf(officer)).map(({ todo }) => todo)

test('each officer sees what waits for their powers, and nothing that does not', async () => {
  expect(await dosOf(officers.decides)).toEqual([
    'Both references are in: decide',
    'See why, and send again what can be',
    'It failed: tell whoever runs the server',
  ])
  expect((await dosOf(officers.secretary)).sort()).toEqual([
    'Call a vote',
    'Confirm it as the second officer',
    'It failed: tell whoever runs the server',
    'See why, and send again what can be',
  ])
  expect(await dosOf(officers.treasurer)).toEqual([
    'Process it again, or tell whoever runs the server',
  ])
  expect((await dosOf(officers.chair)).sort()).toEqual([
    'Both references are in: decide',
    'Confirm it as the second officer',
  ])
  expect(await listWaiting(await aMember())).toEqual([])
})

test('emails that name nobody raise an alarm that names nobody, and go again without being named', async () => {
  const at = addDays(now(), -3)
  const voter = await aMember()
  const stuck = (message: string, until: Date) => ({
    id: newId(),
    dedupeKey: `desk/${message}/${until.toISOString()}`,
    message,
    toEmail: voter.email,
    personId: voter.personId,
    propsSealed: seal({ name: 'Ada', closesAt: until.toISOString() }),
    state: 'stuck' as const,
    createdAt: at,
  })
  await database()
    .insert(outgoingMails)
    .values([
      stuck('ballot-paper-collected', addDays(now(), 1)),
      stuck('voting-closes-soon', addDays(now(), -1)),
    ])
  const alarm = (await rowsOf(officers.secretary)).filter(({ key }) => key === 'emails-untold')
  expect(alarm).toEqual([
    {
      key: 'emails-untold',
      who: 'Emails that are named to nobody could not be sent',
      detail: 'About votes, complaints, networks or meeting us',
      href: '/desk/mail',
      todo: 'Try all of them again',
      since: atWallTime(dateOf(at)),
    },
  ])
  await sendUntoldAgain(officers.secretary, {})
  const states = await database()
    .select({ message: outgoingMails.message, state: outgoingMails.state })
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, voter.email))
  expect(states).toEqual(
    expect.arrayContaining([
      { message: 'ballot-paper-collected', state: 'waiting' },
      { message: 'voting-closes-soon', state: 'withdrawn' },
    ]),
  )
  expect(await dosOf(officers.secretary)).not.toContain('Try all of them again')
  const audit = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'mail.untold-retried'))
  expect(audit).toMatchObject([{ subjectId: 'untold', detail: {} }])
})

test('what comes back of such an email leaves no mark on its reader’s address', async () => {
  const voter = await aMember()
  const note = verb('mail.deliver', async (work, { message }: { message: string }) => {
    await noteReturned(work, { toEmail: voter.email, message }, 'bounced')
  })
  await note(system('test'), { message: 'ballot-paper-collected' })
  expect(await getOwnReturned(voter)).toBeUndefined()
  await note(system('test'), { message: 'member-welcomed' })
  expect(await getOwnReturned(voter)).toMatchObject({ why: 'bounced' })
})

test('a change of address and a letter wait for a second officer, who is not whoever asked', async () => {
  const member = await aMember()
  await askEmailChangeFor(officers.secretary, {
    personId: member.personId,
    email: 'another@desk.example',
  })
  const { number } = await writeLetter(officers.secretary, {
    subject: 'Thursday at seven',
    text: 'Come.',
    audience: audienceIn('notice'),
  })
  await proposeLetter(officers.secretary, { number, sendAt: null })
  const kinds = async (officer: PersonActor) =>
    (await rowsOf(officer))
      .map(({ todo }) => todo)
      .filter((todo) => /Confirm or stop it|Read and confirm it/.test(todo))
  expect(await kinds(officers.decides)).toEqual([
    'Confirm or stop it as the second officer',
    'Read and confirm it as the second officer',
  ])
  expect(await kinds(officers.secretary)).toEqual([])
})

test('each thing says since when, and leads to where it is done', async () => {
  const rows = await rowsOf(officers.decides)
  const application = rows.find(({ key }) => key === ready.id)
  const mails = rows.find(({ key }) => key === 'emails')
  expect(application).toMatchObject({
    detail: `Application ${ready.number}`,
    href: `/desk/applications/${ready.number}`,
  })
  expect(mails).toMatchObject({ since: old, href: '/desk/mail?state=failed' })
})

test('what somebody proposed waits for others, and for the second officer at their desk', async () => {
  const treasurer = (await listOffices()).find(({ office }) => office === 'treasurer')!
  await proposeEnding(officers.chair, { termId: treasurer.holders[0]!.termId })
  const about = ({ who }: { who: string }) => who.endsWith('stops being Treasurer')
  expect((await listWaitingForOthers(officers.chair)).filter(about)).toHaveLength(1)
  expect((await rowsOf(officers.other)).filter(about)).toHaveLength(1)
  expect((await rowsOf(officers.chair)).filter(about)).toEqual([])
  expect((await listWaitingForOthers(officers.other)).filter(about)).toEqual([])
})

test('references are read with the applications, of whom and how they stand; the time to a decision is the middle one', async () => {
  const { rows } = await listApplicationQueue(officers.decides, 'ready')
  expect(rows[0]!.slots).toMatchObject([
    { state: 'accepted', matched: true },
    { state: 'accepted', matched: true },
  ])
  await anApplication()
  expect(await countApplicationsToDo(officers.decides)).toBe(1)
  expect(await medianDaysToDecision(officers.decides)).toBeUndefined()
  await declineApplication(officers.decides, { applicationId: ready.id, reason: 'Not now.' })
  expect(await medianDaysToDecision(officers.decides)).toBe(1)
  expect(await medianDaysToDecision(officers.treasurer)).toBeUndefined()
})
