import '@/tests/support/database'
import { desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { leave } from '@/lib/membership/leaving/leave'
import { addTag } from '@/lib/people/notes/add-tag'
import { exportMembers } from '@/lib/records/members-list/export-members'
import { membersExportForm, membersFilter } from '@/lib/records/members-list/filters'
import { foundHeadline } from '@/lib/records/members-list/found-headline'
import { listMembers } from '@/lib/records/members-list/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { appointToGroup } from '@/tests/support/groups'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

let membership: PersonActor
let chair: PersonActor
let secretary: PersonActor
let derek: PersonActor
let leah: PersonActor

async function lives(person: PersonActor, where: Partial<typeof people.$inferInsert>) {
  await database().update(people).set(where).where(eq(people.id, person.personId))
}

beforeAll(async () => {
  membership = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
  secretary = await anOfficer('secretary')
  derek = await aMember({ name: 'Derek Milburn', email: 'd.milburn@quarry.example' })
  leah = await aMember({ name: 'Leah Dixon', joinedAt: addDays(now(), -10) })
  await lives(derek, { constituency: 'Hexham', postcode: 'NE46 1AA', phone: '+44 191 498 0123' })
  await lives(leah, { constituency: 'Jarrow and Gateshead East', postcode: 'NE32 3AA' })
})

async function found(query: Record<string, string>, viewer = membership): Promise<string[]> {
  const { rows } = await listMembers(viewer, membersFilter.parse(query))
  return rows.map(({ name }) => name)
}

test.each([
  ['part of a name', 'ilbur', ['Derek Milburn']],
  ['a name with a slip in it', 'Milbrun', ['Derek Milburn']],
  ['part of an email address', 'quarry.ex', ['Derek Milburn']],
  ['a phone number as they write it', '0191 498 0123', ['Derek Milburn']],
  ['and from abroad', '+44 191 4980123', ['Derek Milburn']],
  ['and with both', '+44 (0)191 498 0123', ['Derek Milburn']],
  ['the end of a phone number', '980123', []],
  ['all but the last digit of it', '0191 498 012', []],
  ['the beginning of a postcode', 'ne46', []],
  ['all but the last letter of it', 'ne46 1a', []],
  ['a whole postcode', 'NE32 3aa', ['Leah Dixon']],
  ['nothing like it', 'Xqzwv', []],
  ['a sign that LIKE reads', '%%%', []],
])('%s finds them', async (_what, q, names) => {
  expect(await found({ q })).toEqual(names)
})

test('a number finds its member', async () => {
  expect(await found({ q: `NELL-${derek.member!.number}` })).toEqual(['Derek Milburn'])
})

test('by what is sealed only officers search who may open it', async () => {
  expect(await found({ q: 'ne46 1aa' }, chair)).toEqual([])
  expect(await found({ q: '0191 498 0123' }, chair)).toEqual([])
  expect(await found({ q: 'milburn' }, chair)).toEqual(['Derek Milburn'])
})

test('what is sealed is searched alone, and not downloaded', async () => {
  const others = { standing: 'expelled', place: 'Jarrow and Gateshead East', tag: 'nobody' }
  for (const q of ['NE46 1AA', '0191 498 0123']) {
    expect(await found({ q, ...others })).toEqual(['Derek Milburn'])
    const wanted = membersExportForm.parse({ q, reason: 'check' })
    await expect(exportMembers(membership, wanted)).rejects.toMatchObject({
      code: 'members.export-sealed',
    })
  }
  expect(await found({ q: 'milburn', ...others })).toEqual([])
})

test('who is found by a phone number or postcode reads who searched for it', async () => {
  const una = await aMember({ name: 'Una Found' })
  await lives(una, { postcode: 'NE30 9ZZ', phone: '0191 498 0777' })
  const known = async () => JSON.stringify(await getOwnData(una, una))
  await found({ q: 'Una Found' })
  expect(await known()).not.toContain('searched for it')
  await found({ q: '+44 191 498 0777' })
  expect(await known()).toContain('phone number (searched for it)')
  expect(await known()).toContain('Nasreen Akhtar')
  expect(await known()).not.toContain('address (searched for it)')
  await found({ q: 'ne309zz' })
  expect(await known()).toContain('address (searched for it)')
})

test('filters hold together, and what nobody would ask for is not asked', async () => {
  const left = await aMember({ name: 'Una Gone' })
  await leave(left, { personId: left.personId })
  await addTag(chair, { personId: leah.personId, tag: 'Van driver'.toLowerCase() })
  expect(await found({ standing: 'resigned' })).toEqual(['Una Gone'])
  expect(await found({ place: 'Hexham' })).toEqual(['Derek Milburn'])
  expect(await found({ joined: 'lately' })).toEqual(['Leah Dixon'])
  expect(await found({ joined: 'earlier', place: 'Jarrow and Gateshead East' })).toEqual([])
  expect(await found({ tag: 'van driver', standing: 'good' })).toEqual(['Leah Dixon'])
  expect(await found({ band: 'free', place: 'Hexham' })).toEqual(['Derek Milburn'])
  expect(await found({ band: 'basic', place: 'Hexham' })).toEqual([])
  expect(await found({ standing: 'nonsense', place: 'Hexham' })).toEqual(['Derek Milburn'])
})

test('a group is found as far as its members let this officer read that they are in it', async () => {
  const [quiet, shown, open, gone] = [
    await aMember({ name: 'Quiet Grouped' }),
    await aMember({ name: 'Shown Grouped' }),
    await aMember({ name: 'Open Grouped' }),
    await aMember({ name: 'Gone Grouped' }),
  ]
  const two: [PersonActor, PersonActor] = [chair, secretary]
  const group = 'organising'
  await appointToGroup(two, quiet, { group })
  await appointToGroup(two, shown, { group, visibleTo: 'members' })
  await appointToGroup(two, open, { group, visibleTo: 'everybody' })
  await appointToGroup(two, gone, { group, visibleTo: 'everybody' })
  await leave(gone, { personId: gone.personId })
  await lives(open, { constituency: 'Blyth and Ashington' })
  expect(await found({ group }, chair)).toEqual(['Quiet Grouped', 'Shown Grouped', 'Open Grouped'])
  expect(await found({ group })).toEqual(['Shown Grouped', 'Open Grouped'])
  expect(await found({ group, place: 'Blyth and Ashington' })).toEqual(['Open Grouped'])
  expect(await found({ group, q: 'quiet' })).toEqual([])
  // In a group of one's own one knows everybody.
  await appointToGroup(two, membership, { group })
  expect(await found({ group, q: 'quiet' })).toEqual(['Quiet Grouped'])
  const file = await exportMembers(
    membership,
    membersExportForm.parse({ group, q: 'open grouped', reason: 'meeting' }),
  )
  expect((await Array.fromAsync(file)).join('')).toMatch(/Open Grouped/)
})

test('what cannot be seen is taken out of what was typed', async () => {
  expect(await found({ q: 'mil\0burn' })).toEqual(['Derek Milburn'])
  expect(await found({ tag: '\0van driver' })).toEqual(['Leah Dixon'])
  expect(membersFilter.parse({ tag: '\0', q: ' \u200b ' })).toEqual({})
})

test('who does not see dues sees no band, and filters by none', async () => {
  const [row] = (await listMembers(chair, membersFilter.parse({ place: 'Hexham', band: 'basic' })))
    .rows
  expect(row).toMatchObject({ name: 'Derek Milburn' })
  expect(row).not.toHaveProperty('band')
})

test('pages follow each other by number and end', async () => {
  for (let place = 1; place <= 5; place += 1) {
    await aMember({ name: `Paged Person ${place}`, joinedAt: addDays(now(), place - 60) })
  }
  const filter = membersFilter.parse({ q: 'paged' })
  const numbers: number[] = []
  let after: number | undefined
  do {
    const page = await listMembers(membership, filter, { after, limit: 2 })
    numbers.push(...page.rows.map(({ number }) => number))
    after = page.next
  } while (after !== undefined)
  expect(numbers).toHaveLength(5)
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
})

test('how many there are on all pages is counted', async () => {
  const filter = membersFilter.parse({ q: 'paged' })
  expect((await listMembers(membership, filter)).count).toBe(5)
  expect((await listMembers(membership, filter, { limit: 2 })).count).toBe(5)
  const { rows } = await listMembers(membership, filter, { limit: 4 })
  const last = await listMembers(membership, filter, { after: rows[3]!.number, limit: 4 })
  expect([last.rows.length, last.count]).toEqual([1, 5])
})

test('this year begins on 1 January here', async () => {
  const newYear = atWallTime(`${dateOf(now()).slice(0, 4)}-01-01`)
  await aMember({ name: 'Newyear Before', joinedAt: new Date(newYear.getTime() - 1) })
  await aMember({ name: 'Newyear First', joinedAt: newYear })
  expect(await found({ joined: 'this-year', q: 'newyear' })).toEqual(['Newyear First'])
})

test('the headline says how many match: none, one, many, and nothing where nothing is asked', () => {
  expect(foundHeadline(131, false)).toBe('Members')
  expect(foundHeadline(0, true)).toBe('No members match')
  expect(foundHeadline(1, true)).toBe('One member matches')
  expect(foundHeadline(24, true)).toBe('24 members match')
  expect(foundHeadline(1_000, true)).toBe('1,000 members match')
  expect(foundHeadline(1_001, true)).toBe('More than 1,000 members match')
})

test('who joined lately is listed from the last one on', async () => {
  const filter = membersFilter.parse({ joined: 'year', q: 'paged' })
  const first = await listMembers(membership, filter, { limit: 3 })
  expect(first.rows.map(({ name }) => name.at(-1))).toEqual(['5', '4', '3'])
  const rest = await listMembers(membership, filter, { after: first.next })
  expect(rest.rows.map(({ name }) => name.at(-1))).toEqual(['2', '1'])
})

test('each look is logged with how many it showed, and nothing of what was typed', async () => {
  await found({ q: 'Milburn' })
  const [entry] = await database().select().from(auditEntries).orderBy(desc(auditEntries.position))
  expect(entry).toMatchObject({ action: 'members.searched', detail: { found: 1 } })
})

async function fileOf(actor: PersonActor, query: Record<string, string>) {
  const lines = await exportMembers(actor, membersExportForm.parse({ reason: 'check', ...query }))
  let text = ''
  for await (const line of lines) text += line
  return text.split('\r\n').filter(Boolean)
}

test('an export is the filtered list without what is sealed; the other officers hear of it', async () => {
  await lives(derek, { preferredName: '=HYPERLINK("x")' })
  const file = await fileOf(membership, { place: 'Hexham' })
  expect(file[0]).toContain('Member,Name,Called,Email,Email shared with,Standing')
  expect(file).toHaveLength(2)
  expect(file[1]).toContain('Derek Milburn')
  // A spreadsheet takes no name for a formula.
  expect(file[1]).toContain('"\'=HYPERLINK(""x"")"')
  expect(file.join()).not.toMatch(/NE46|498 0/)
  const [entry] = await database().select().from(auditEntries).orderBy(desc(auditEntries.position))
  expect(entry).toMatchObject({
    action: 'members.exported',
    detail: { rows: 1, reason: 'check', searched: false, place: 'Hexham' },
  })
  expect((await mailsTo(chair.email))[0]).toMatchObject({
    message: 'members-exported',
    props: {
      officerName: 'Nasreen Akhtar',
      members: 1,
      reason: 'to check our records',
      link: expect.stringContaining('/desk/audit'),
    },
  })
  expect(await mailsTo(membership.email)).not.toContainEqual(
    expect.objectContaining({ message: 'members-exported' }),
  )
  // No audit log is offered to whoever may not read it.
  await fileOf(secretary, { place: 'Hexham' })
  const [told] = await mailsTo(membership.email)
  expect(told).toMatchObject({ message: 'members-exported', props: { members: 1 } })
  expect(told!.props).not.toHaveProperty('link')
})

test('what was searched for stands in no audit, and who may not export gets nothing', async () => {
  await fileOf(membership, { q: 'milburn' })
  const [entry] = await database().select().from(auditEntries).orderBy(desc(auditEntries.position))
  expect(entry!.detail).toEqual({ rows: 1, reason: 'check', searched: true })
  const wanted = membersExportForm.parse({ reason: 'check' })
  for (const actor of [chair, derek, visitor]) {
    await expect(exportMembers(actor, wanted)).rejects.toThrow()
  }
  await expect(exportMembers({ ...membership, steppedUp: false }, wanted)).rejects.toThrow(
    expect.objectContaining({ code: 'second-factor.again' }),
  )
})
