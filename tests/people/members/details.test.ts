import '@/tests/support/database'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { visitor } from '@/lib/kernel/actor'
import { SavedMeanwhile, savedMark } from '@/lib/kernel/saved-meanwhile'
import { changeDetails } from '@/lib/people/members/change-details'
import { asAnswered, contactForm } from '@/lib/people/members/person-fields'
import { getDetails } from '@/lib/people/members/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aMember, anOfficer } from '@/tests/support/people'

const typed = {
  name: '  Ada   Byron ',
  preferredName: '',
  addressLine1: '1 Engine Row',
  addressLine2: '',
  town: 'Hexham',
  postcode: 'ne461aa',
  phone: '',
}

test('a member corrects what we call and where we reach them', async () => {
  const member = await aMember()
  await changeDetails(member, { personId: member.personId, ...contactForm.parse(typed) })
  expect(await getDetails(member, member)).toMatchObject({
    name: 'Ada Byron',
    preferredName: '',
    town: 'Hexham',
    postcode: 'NE46 1AA',
    email: member.email,
    dateOfBirth: undefined,
  })
  const [entry] = await database().select().from(auditEntries).orderBy(desc(auditEntries.position))
  expect(entry).toMatchObject({ action: 'details.changed', detail: { count: 4 } })
})

test('pronouns are kept with who may see them, shown in their data, and gone with them', async () => {
  const member = await aMember()
  const say = (pronouns: string, pronounsFor: string) =>
    changeDetails(member, {
      personId: member.personId,
      ...contactForm.parse({ ...typed, pronouns, pronounsFor }),
    })
  await say(' she/her ', 'members')
  expect(await getDetails(member, member)).toMatchObject({
    pronouns: 'she/her',
    pronounsFor: 'members',
  })
  const chapters = await getOwnData(member, member)
  expect(JSON.stringify(chapters)).toContain('she/her')
  expect(JSON.stringify(chapters)).toContain('beside my name on motions')
  await say('', '')
  const [person] = await database().select().from(people).where(eq(people.id, member.personId))
  expect(person).toMatchObject({ pronouns: null, pronounsFor: null })
})

test('the same again changes nothing and says nothing', async () => {
  const member = await aMember()
  const same = { personId: member.personId, ...contactForm.parse(typed) }
  await changeDetails(member, same)
  const before = await database().$count(auditEntries)
  await changeDetails(member, same)
  expect(await database().$count(auditEntries)).toBe(before)
})

test('an older page does not write over what was saved meanwhile, unless its member says so', async () => {
  const member = await aMember()
  const opened = savedMark(asAnswered((await getDetails(member, member))!))
  const saves = (town: string, seen: string) =>
    changeDetails(member, {
      personId: member.personId,
      ...contactForm.parse({ ...typed, town }),
      seen,
    })
  await saves('Hexham', opened)
  const asked = await saves('Corbridge', opened).catch((problem) => problem)
  expect(asked).toBeInstanceOf(SavedMeanwhile)
  expect(asked.saved).toMatchObject({ town: 'Hexham', name: 'Ada Byron' })
  expect((await getDetails(member, member))!.town).toBe('Hexham')
  await saves('Corbridge', savedMark(asked.saved))
  expect((await getDetails(member, member))!.town).toBe('Corbridge')
})

test('nobody else’s, not even for an officer', async () => {
  const member = await aMember()
  const officer = await anOfficer('membership-secretary')
  for (const other of [officer, await aMember(), visitor]) {
    expect(await getDetails(other, member)).toBeUndefined()
    const theirs = { personId: member.personId, ...contactForm.parse(typed) }
    await expect(changeDetails(other, theirs)).rejects.toThrow()
  }
})
