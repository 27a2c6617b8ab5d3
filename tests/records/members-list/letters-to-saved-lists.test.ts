import '@/tests/support/database'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { people } from '@/db/schema/people/people'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { organisation } from '@/lib/organisation'
import { confirmLetter, returnLetter } from '@/lib/people/letters/confirm-letter'
import { letterForm } from '@/lib/people/letters/forms'
import { audienceInWords } from '@/lib/people/letters/in-words'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import {
  getLetter,
  letterProgress,
  listLetterArchive,
  listLetters,
  readArchivedLetter,
} from '@/lib/people/letters/read'
import { startLetter } from '@/lib/people/letters/start-letter'
import { addTag } from '@/lib/people/notes/add-tag'
import { chooseTopics } from '@/lib/people/topics/choose-topics'
import { listAudit } from '@/lib/records/audit/read'
import { savedListForm } from '@/lib/records/members-list/filters'
import { savedListInWords } from '@/lib/records/members-list/in-words'
import { countLetterReaders } from '@/lib/records/members-list/saved-lists/letter-readers'
import { listSavedLists } from '@/lib/records/members-list/saved-lists/read-saved-lists'
import { removeSavedList } from '@/lib/records/members-list/saved-lists/remove-saved-list'
import { saveList } from '@/lib/records/members-list/saved-lists/save-list'
import { writeLetterToSavedList } from '@/lib/records/members-list/saved-lists/write-letter-to-saved-list'
import {
  countLettersToPrint,
  listLettersPosted,
  listLettersToPrint,
} from '@/lib/records/outgoing-mail/by-post/list-letters'
import { markPosted } from '@/lib/records/outgoing-mail/by-post/mark-posted'
import { printLetters } from '@/lib/records/outgoing-mail/by-post/print-letters'
import { listMailsTo, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { audienceIn } from '@/tests/support/audience-in'
import { appointToGroup } from '@/tests/support/groups'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
let chair: PersonActor
let membership: PersonActor

beforeAll(async () => {
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  membership = await anOfficer('membership-secretary')
})

const content = { subject: 'On Tuesday at 7pm', text: 'Dear {name}, come.' }

async function inHexham() {
  const person = await aMember()
  await database()
    .update(people)
    .set({ constituency: 'Hexham' })
    .where(eq(people.id, person.personId))
  return person
}

async function savedList(actor: PersonActor, typed: Record<string, string>) {
  const { name, shared, ...filter } = savedListForm.parse(typed)
  await saveList(actor, { name, shared, filter })
  return (await listSavedLists(actor)).find((one) => one.name === name)!.id
}

const write = (actor: PersonActor, savedList: string | undefined, audience = 'notice') =>
  writeLetterToSavedList(actor, { ...content, audience: audienceIn(audience), savedList })

async function confirm(number: number, [writer, second]: [PersonActor, PersonActor]) {
  await proposeLetter(writer, { number, sendAt: null })
  await confirmLetter(second, { number, read: (await getLetter(second, number))!.mark })
}

async function readersOf(number: number): Promise<string[]> {
  const rows = await database()
    .select({ personId: letterRecipients.personId })
    .from(letterRecipients)
    .innerJoin(letters, eq(letters.id, letterRecipients.letterId))
    .where(eq(letters.number, number))
  return rows.map(({ personId }) => personId)
}

test('a letter goes to those of its readers whom the saved list finds when it goes, and to nobody else', async () => {
  const [here, elsewhere] = [await inHexham(), await aMember()]
  const id = await savedList(secretary, { name: 'Hexham', place: 'Hexham' })
  const { number } = await write(secretary, id)
  const letter = (await getLetter(chair, number))!
  expect(audienceInWords(letter)).toBe('Notice to every member, on the saved list “Hexham”')
  expect((await countLetterReaders(chair, letter))!.number).toBe(1)
  const later = await inHexham()
  expect((await countLetterReaders(chair, letter))!.number).toBe(2)
  await confirm(number, [secretary, chair])
  await doWaitingJobs()
  expect((await readersOf(number)).sort()).toEqual([here.personId, later.personId].sort())
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.textId, letter.id))
  expect(mails.map(({ personId }) => personId)).not.toContain(elsewhere.personId)
  // Only those whom it went to find it afterwards.
  expect(await readArchivedLetter(here, number)).toMatchObject({ subject: content.subject })
  expect(await readArchivedLetter(elsewhere, number)).toBeUndefined()
  const listed = async (who: PersonActor) =>
    (await listLetterArchive(who))!.letters.map((one) => one.number)
  expect(await listed(here)).toContain(number)
  expect(await listed(elsewhere)).not.toContain(number)
})

test('news to a saved list reaches only those in it who asked for the topic', async () => {
  const [asked, silent] = [await inHexham(), await inHexham()]
  await chooseTopics(asked, { personId: asked.personId, chosen: ['news'] })
  const id = await savedList(secretary, { name: 'Hexham', place: 'Hexham' })
  const { number } = await write(secretary, id, 'news/members')
  await confirm(number, [secretary, chair])
  await doWaitingJobs()
  expect(await readersOf(number)).toEqual([asked.personId])
  expect(await readersOf(number)).not.toContain(silent.personId)
})

test('changing or removing the saved list changes no letter, and the second officer confirms what it asks', async () => {
  const id = await savedList(secretary, { name: 'Moving', place: 'Hexham' })
  const { number } = await write(secretary, id)
  await proposeLetter(secretary, { number, sendAt: null })
  const { mark } = (await getLetter(chair, number))!
  await savedList(secretary, { name: 'Moving', standing: 'good' })
  expect((await getLetter(chair, number))!.savedList).toMatchObject({ asks: { place: 'Hexham' } })
  // Chosen again, it asks what the saved list asks now: what was read before is confirmed no more.
  await returnLetter(secretary, { number })
  await writeLetterToSavedList(secretary, {
    number,
    ...content,
    audience: audienceIn('notice'),
    savedList: id,
  })
  await proposeLetter(secretary, { number, sendAt: null })
  await expect(confirmLetter(chair, { number, read: mark })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  await removeSavedList(secretary, { savedListId: id })
  await returnLetter(secretary, { number })
  await writeLetterToSavedList(secretary, {
    number,
    ...content,
    audience: audienceIn('notice'),
    savedList: 'kept',
  })
  expect((await getLetter(chair, number))!.savedList).toMatchObject({ asks: { standing: 'good' } })
  await writeLetterToSavedList(secretary, { number, ...content, audience: audienceIn('notice') })
  expect((await getLetter(chair, number))!.savedList).toBeNull()
})

test('an officer writes only to saved lists that they can open', async () => {
  const own = await savedList(membership, { name: 'Mine', place: 'Hexham' })
  const dues = await savedList(membership, { name: 'Free', band: 'free', shared: 'yes' })
  for (const id of [own, dues, '00000000-0000-7000-8000-000000000000'])
    await expect(write(secretary, id)).rejects.toMatchObject({ code: 'letter.saved-list-gone' })
  await inHexham()
  const { number } = await write(membership, dues)
  const letter = (await getLetter(chair, number))!
  // Whoever does not see dues reads no small count of what somebody pays.
  await database()
    .update(letters)
    .set({ savedList: { ...letter.savedList!, asks: { band: 'free', place: 'Durham City' } } })
    .where(eq(letters.number, number))
  const changed = (await getLetter(chair, number))!
  expect(await countLetterReaders(chair, changed)).toEqual({
    number: 0 + 5,
    inWords: 'fewer than 5',
  })
})

test('to whom a letter by dues went, and how few they are, officers who do not see dues learn nowhere', async () => {
  const place = organisation.place.names.find((name) => name !== 'Hexham')!
  const dues = await savedList(membership, { name: 'Free there', band: 'free', place })
  const reader = await inHexham()
  const edna = await inHexham()
  const there = inArray(people.id, [reader.personId, edna.personId])
  await database().update(people).set({ constituency: place }).where(there)
  await database()
    .update(people)
    .set({ email: null, addressLine1: '1 Pit Row' })
    .where(eq(people.id, edna.personId))
  const { number } = await write(membership, dues)
  await confirm(number, [membership, chair])
  await doWaitingJobs()
  expect(await readersOf(number)).toContain(reader.personId)
  const { id } = (await getLetter(membership, number))!
  expect(await letterProgress(membership, id)).toBeDefined()
  expect(await letterProgress(secretary, id)).toBeUndefined()
  const listed = async (officer: PersonActor) =>
    (await listLetters(officer))!.letters.find((one) => one.number === number)!.recipients
  expect(await listed(membership)).toBeGreaterThan(0)
  expect(await listed(secretary)).toBeNull()
  const { mails } = (await listOutgoingMails(secretary, { who: reader.email }))!
  expect(mails.map(({ message }) => message)).not.toContain('letter')
  expect((await listMailsTo(secretary, reader))!.map(({ message }) => message)).not.toContain(
    'letter',
  )
  const { id: byPost } = (
    await database()
      .select({ id: outgoingMails.id })
      .from(outgoingMails)
      .where(and(eq(outgoingMails.textId, id), eq(outgoingMails.state, 'to-print')))
  )[0]!
  expect((await listLettersToPrint(membership))!.map((one) => one.id)).toContain(byPost)
  expect((await listLettersToPrint(secretary))!.map((one) => one.id)).not.toContain(byPost)
  expect((await countLettersToPrint(secretary))!.count).toBe(
    (await countLettersToPrint(membership))!.count - 1,
  )
  await expect(printLetters(secretary, { letterId: byPost })).rejects.toMatchObject({
    code: 'not-there',
  })
  expect(await markPosted(secretary, { letterId: [byPost] })).toEqual({ posted: 0 })
  expect((await printLetters(membership, { letterId: byPost })).length).toBeGreaterThan(0)
  expect(await markPosted(membership, { letterId: [byPost] })).toEqual({ posted: 1 })
  expect((await listLettersPosted(membership)).map((one) => one.id)).toContain(byPost)
  expect((await listLettersPosted(secretary)).map((one) => one.id)).not.toContain(byPost)
  const { entries } = (await listAudit(secretary))!
  const started = entries.find(({ sentence }) => sentence.includes('began to send letter'))
  expect(started!.sentence).toMatch(/began to send letter \d+\.$/)
})

test('a saved list whose question the profile has lost finds nobody, and one that nobody resolves starts nothing', async () => {
  const id = await savedList(secretary, { name: 'Hexham', place: 'Hexham' })
  const { number } = await write(secretary, id)
  const letter = (await getLetter(chair, number))!
  const lost = { ...letter, savedList: { ...letter.savedList!, asks: { place: 'Atlantis' } } }
  expect(await countLetterReaders(secretary, lost)).toEqual({ number: 0 })
  await proposeLetter(secretary, { number, sendAt: null })
  await confirmLetter(chair, { number, read: (await getLetter(chair, number))!.mark })
  await expect(startLetter(system('letters'), { letterId: letter.id })).rejects.toThrow(
    'Nobody said whom the saved list finds',
  )
  await doWaitingJobs()
})

test('a letter to a group reaches whom its writer can read to be in it', async () => {
  const two: [PersonActor, PersonActor] = [chair, secretary]
  const [quiet, shown] = [await aMember(), await aMember()]
  await appointToGroup(two, quiet, { group: 'organising' })
  await appointToGroup(two, shown, { group: 'organising', visibleTo: 'members' })
  const filter = { name: 'Organisers', group: 'organising' }
  const byMembership = await write(membership, await savedList(membership, filter))
  await confirm(byMembership.number, [membership, secretary])
  const bySecretary = await write(secretary, await savedList(secretary, filter))
  await confirm(bySecretary.number, [secretary, chair])
  await doWaitingJobs()
  expect(await readersOf(byMembership.number)).toEqual([shown.personId])
  expect((await readersOf(bySecretary.number)).sort()).toEqual(
    [quiet.personId, shown.personId].sort(),
  )
})

const typed = { ...content, savedList: '0197b0a0-0000-7000-8000-000000000000' }

test.each([
  [{ letterKind: 'notice' }, audienceIn('notice')],
  [{ letterKind: 'news', onlyThose: 'members' }, audienceIn('news/members')],
  [{ letterKind: 'news', onlyThose: '' }, audienceIn('news/members')],
  [{ letterKind: 'news', savedList: '' }, audienceIn('news/everyone')],
  [{ letterKind: 'news', savedList: '', onlyThose: 'supporters' }, audienceIn('news/supporters')],
])('the form with %j is for %j', (chosen, audience) => {
  expect(letterForm.parse({ ...typed, ...chosen }).audience).toEqual(audience)
})

test.each([
  [{ letterKind: 'news', onlyThose: 'supporters' }, 'savedList'],
  [{ letterKind: 'notice', onlyThose: 'supporters' }, 'onlyThose'],
  [{ onlyThose: 'members' }, 'letterKind'],
  [{ letterKind: 'gossip' }, 'letterKind'],
])('the form with %j says what is wrong at %s', (chosen, field) => {
  const { error } = letterForm.safeParse({ ...typed, ...chosen })
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('what a saved list asks is said in words', async () => {
  const tagged = await aMember()
  await addTag(chair, { personId: tagged.personId, tag: 'van driver' })
  expect(
    savedListInWords({
      standing: 'grace',
      place: 'Hexham',
      group: 'organising',
      tag: 'van driver',
    }),
  ).toEqual([
    'Standing: In grace',
    'Constituency: Hexham',
    'Group: Organising Group',
    'Tag: van driver',
  ])
})

// Who is in a network is nobody's business but the network's: no list, saved list or letter to many asks for it, now or ever.
test('no filter of the list of members asks for a network', () => {
  expect(savedListForm.parse({ name: 'Women', network: 'women', networks: 'women' })).toEqual({
    name: 'Women',
    shared: false,
  })
  const folder = 'lib/records/members-list'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(sources.length).toBeGreaterThan(5)
  for (const source of sources) expect(source).not.toMatch(/network|equality/i)
})
