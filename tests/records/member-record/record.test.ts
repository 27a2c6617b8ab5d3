import '@/tests/support/database'
import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { addTag } from '@/lib/people/notes/add-tag'
import { removeNote } from '@/lib/people/notes/remove-note'
import { removeTag } from '@/lib/people/notes/remove-tag'
import { writeNote } from '@/lib/people/notes/write-note'
import { openSealed } from '@/lib/records/member-record/open-sealed'
import { getMemberRecord, type MemberRecord } from '@/lib/records/member-record/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
let chair: PersonActor
let member: PersonActor

beforeAll(async () => {
  secretary = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
  member = await aMember({ name: 'Derek Milburn', email: 'derek@post.example' })
  await database()
    .update(people)
    .set({
      addressLine1: '7 Quarry Bank',
      town: 'Gateshead',
      postcode: 'NE8 1AA',
      phone: '0191 498 0123',
      dateOfBirthSealed: seal('1971-03-02'),
    })
    .where(eq(people.id, member.personId))
})

async function recordOf(viewer: PersonActor, person = member): Promise<MemberRecord> {
  const found = await getMemberRecord(viewer, { number: person.member!.number })
  if ('refused' in found) throw new Error(found.refused)
  return found
}

const looks = (by: PersonActor) =>
  database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, member.personId), eq(auditEntries.actorId, by.personId)))
    .orderBy(desc(auditEntries.position))

test('a record holds what officers may know, and nothing that is sealed', async () => {
  const found = await recordOf(secretary)
  expect(found.member).toMatchObject({
    name: 'Derek Milburn',
    email: 'derek@post.example',
    standing: 'good',
    mayVote: true,
  })
  for (const sealed of ['Quarry', 'NE8', '498 0123', '1971', '2 March']) {
    expect(JSON.stringify(found)).not.toContain(sealed)
  }
})

test('looking is logged once for each officer and day, and again on the next', async () => {
  const other = await aMember()
  const entries = () =>
    database().$count(
      auditEntries,
      and(eq(auditEntries.subjectId, other.personId), eq(auditEntries.action, 'record.read')),
    )
  await recordOf(secretary, other)
  await recordOf(secretary, other)
  expect(await entries()).toBe(1)
  await recordOf(chair, other)
  expect(await entries()).toBe(2)
  freezeClock(addDays(now(), 1))
  await recordOf(secretary, other)
  thawClock()
  expect(await entries()).toBe(3)
})

test('nobody reads their own record there, and nobody who is no officer reads any', async () => {
  const { number } = secretary.member!
  expect(await getMemberRecord(secretary, { number })).toEqual({ refused: 'own-case' })
  for (const viewer of [member, visitor]) {
    const refused = await getMemberRecord(viewer, { number })
    expect(['not-allowed', 'sign-in-first']).toContain('refused' in refused && refused.refused)
  }
  expect(await getMemberRecord(secretary, { number: 999_999 })).toEqual({ refused: 'not-there' })
})

test('what is sealed opens for a reason; the audit says what, never what it says', async () => {
  const lines = await openSealed(secretary, {
    personId: member.personId,
    parts: ['date-of-birth', 'phone'],
    reason: 'reach',
  })
  expect(lines).toEqual(['Phone number: 0191 498 0123', 'Date of birth: 2 March 1971'])
  expect((await looks(secretary))[0]).toEqual({
    action: 'record.opened',
    detail: { parts: 'phone date-of-birth', reason: 'reach' },
  })
  expect(
    await openSealed(secretary, { personId: member.personId, parts: ['union'], reason: 'asked' }),
  ).toEqual(['Union: not known'])
})

test('a Co-Chair reads records and opens nothing; nobody opens what is their own', async () => {
  const opening = { parts: ['phone' as const], reason: 'reach' as const }
  await expect(openSealed(chair, { personId: member.personId, ...opening })).rejects.toThrow(
    expect.objectContaining({ code: 'not-allowed' }),
  )
  await expect(openSealed(secretary, { personId: secretary.personId, ...opening })).rejects.toThrow(
    expect.objectContaining({ code: 'own-case' }),
  )
})

test('the member reads who opened what, why and when, and what officers noted', async () => {
  await openSealed(secretary, { personId: member.personId, parts: ['address'], reason: 'correct' })
  await writeNote(chair, { personId: member.personId, note: 'Offers a van for polling day.' })
  await addTag(chair, { personId: member.personId, tag: 'van driver' })
  const rows = ((await getOwnData(member, member)) ?? []).flatMap(({ tables }) =>
    tables.flatMap(({ title, rows }) =>
      rows.map((row) => [title, ...row.map(({ label, words }) => `${label}: ${words}`)].join('\n')),
    ),
  )
  const opened = rows.find((row) => row.includes('address (to correct their details)'))
  expect(opened).toContain('Who looked at your record or changed it')
  expect(opened).toContain('By: Nasreen Akhtar')
  expect(opened).toMatch(/When: \w+day \d+/)
  const note = rows.find((row) => row.includes('Offers a van for polling day.'))
  expect(note).toContain('By: Kwame Boateng')
  expect(rows.some((row) => row.includes('Tag: van driver'))).toBe(true)
})

test('a note is removed once, a tag said twice is one', async () => {
  const other = await aMember()
  const about = { personId: other.personId }
  await writeNote(secretary, { ...about, note: 'Rings back on Friday.' })
  await addTag(secretary, { ...about, tag: 'steward' })
  await addTag(chair, { ...about, tag: 'steward' })
  const { notes, tags } = await recordOf(secretary, other)
  expect(notes.map(({ text, by }) => [text, by])).toEqual([
    ['Rings back on Friday.', 'Nasreen Akhtar'],
  ])
  expect(tags).toEqual(['steward'])
  const gone = { ...about, noteId: notes[0]!.id }
  await removeNote(chair, gone)
  await expect(removeNote(chair, gone)).rejects.toThrow(
    expect.objectContaining({ code: 'moved-meanwhile' }),
  )
  await removeTag(chair, { ...about, tag: 'steward' })
  expect(await recordOf(secretary, other)).toMatchObject({ notes: [], tags: [] })
})

test('no network and no vote is in it, and no email that would tell of a vote', async () => {
  const voter = await aMember({ name: 'Rosa Quiet' })
  await joinNetwork(voter, {
    personId: voter.personId,
    network: 'women',
    consentVersion: 3,
    shownToMembers: false,
  })
  const written = ['member-welcomed', 'ballot-paper-collected', 'voting-closes-soon']
  await database()
    .insert(outgoingMails)
    .values(
      written.map((message) => ({
        id: newId(),
        dedupeKey: `${message}/${voter.personId}`,
        message,
        toEmail: voter.email,
        personId: voter.personId,
        createdAt: now(),
      })),
    )
  await moveMotion(voter, { title: 'Warm homes', text: 'We will insulate them.' })
  const found = await recordOf(secretary, voter)
  expect(found.mails?.map(({ message }) => message)).toEqual(['member-welcomed'])
  expect(found.motions.moved.map(({ title }) => title)).toEqual(['Warm homes'])
  expect(found.timeline.map(({ sentence }) => sentence).join()).toContain('moved Motion')
  expect(JSON.stringify(found)).not.toMatch(/women|network|ballot|closes/i)
})

test('dues are for those who see what members pay, references for those who read applications', async () => {
  const treasurer = await anOfficer('treasurer')
  const general = await anOfficer('secretary')
  expect((await recordOf(treasurer)).dues).toMatchObject({ band: 'free' })
  expect((await recordOf(treasurer)).vouching).toBeUndefined()
  expect((await recordOf(treasurer)).mails).toBeUndefined()
  expect((await recordOf(general)).vouching).toBeUndefined()
  expect((await recordOf(secretary)).vouching).toEqual({ given: [], received: [] })
})
