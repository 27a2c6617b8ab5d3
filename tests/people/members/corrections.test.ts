import '@/tests/support/database'
import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { correctDetails, correctOwnPart } from '@/lib/people/members/correct-details'
import {
  correctionForms,
  type DetailPart,
  detailPartNames,
  ownPartForms,
} from '@/lib/people/members/detail-parts'
import { getCorrection, getDetails } from '@/lib/people/members/read'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
})

const typed: Record<DetailPart, Record<string, string>> = {
  name: { name: ' Ada  Byron ', preferredName: 'Ada' },
  address: { addressLine1: '1 Engine Row', town: 'Hexham', postcode: 'ne461aa' },
  phone: { phone: '0191 498 0000' },
  'date-of-birth': { dateOfBirthDay: '27', dateOfBirthMonth: '3', dateOfBirthYear: '1980' },
  constituency: { constituency: 'Hexham' },
}
const stored: Record<DetailPart, object> = {
  name: { name: 'Ada Byron', preferredName: 'Ada', called: 'Ada' },
  address: { addressLine1: '1 Engine Row', town: 'Hexham', postcode: 'NE46 1AA', country: null },
  phone: { phone: '0191 498 0000' },
  'date-of-birth': {},
  constituency: { constituency: 'Hexham' },
}

async function formFor(member: PersonActor, part: DetailPart, fields = typed[part]) {
  const { number } = member.member!
  const found = await getCorrection(secretary, number, part)
  if (!found || found.refusal) throw new Error('no form')
  return correctionForms[part].parse({
    ...fields,
    personId: member.personId,
    number: String(number),
    seen: found.seen,
  })
}

const personOf = async ({ personId }: PersonActor) =>
  (await database().select().from(people).where(eq(people.id, personId)))[0]!

const corrections = ({ personId }: PersonActor) =>
  database()
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, personId), eq(auditEntries.action, 'details.corrected')))
    .orderBy(desc(auditEntries.position))

test.each(detailPartNames)(
  'an officer corrects a member’s %s; the member hears what, and nobody to what',
  async (part) => {
    const member = await aMember()
    await correctDetails(secretary, await formFor(member, part))
    const person = await personOf(member)
    expect(person).toMatchObject(stored[part])
    if (part === 'date-of-birth') {
      expect(unseal(person.dateOfBirthSealed!)).toBe('1980-03-27')
    }
    expect(await corrections(member)).toEqual([{ detail: { part } }])
    const [mail] = await mailsTo(member.email)
    expect(mail).toMatchObject({
      message: 'details-corrected',
      props: { officerName: 'Nasreen Akhtar' },
    })
    expect(JSON.stringify(mail)).not.toMatch(/Engine|498 0000| 1980|1980-03|Hexham/)
  },
)

test('what is sealed stands in no form, and what a form stands on tells nothing', async () => {
  const member = await aMember()
  await correctDetails(secretary, await formFor(member, 'phone'))
  const number = member.member!.number
  for (const part of ['address', 'phone', 'date-of-birth'] as const) {
    const found = await getCorrection(secretary, number, part)
    expect(found).toMatchObject({ saved: undefined })
    expect(JSON.stringify(found)).not.toContain('498 0000')
  }
  expect(await getCorrection(secretary, number, 'name')).toMatchObject({
    saved: { name: member.name },
  })
})

test('a form that names the member is a look at their record, logged once a day; one that is refused is none', async () => {
  const member = await aMember()
  const looks = () =>
    database()
      .select({ by: auditEntries.actorId })
      .from(auditEntries)
      .where(
        and(eq(auditEntries.subjectId, member.personId), eq(auditEntries.action, 'record.read')),
      )
  const chair = await anOfficer('co-chair')
  const { number } = member.member!
  expect(await getCorrection(chair, number, 'name')).toEqual({ refusal: 'not-allowed' })
  expect(await looks()).toEqual([])
  for (const part of detailPartNames) await getCorrection(secretary, number, part)
  expect(await looks()).toEqual([{ by: secretary.personId }])
})

test('of two officers who correct the same from the same page, the second is told', async () => {
  const member = await aMember()
  const first = await formFor(member, 'phone')
  const second = await formFor(member, 'phone', { phone: '0191 498 0111' })
  const done = await Promise.allSettled([
    correctDetails(secretary, first),
    correctDetails(secretary, second),
  ])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await corrections(member)).toHaveLength(1)
  await expect(correctDetails(secretary, second)).rejects.toThrow(
    expect.objectContaining({ code: 'moved-meanwhile' }),
  )
})

test('the same again says nothing, and the own record is not theirs to correct', async () => {
  const member = await aMember()
  await correctDetails(secretary, await formFor(member, 'phone'))
  await correctDetails(secretary, await formFor(member, 'phone'))
  expect(await corrections(member)).toHaveLength(1)
  const { number } = secretary.member!
  expect(await getCorrection(secretary, number, 'name')).toEqual({ refusal: 'own-case' })
  const treasurer = await anOfficer('treasurer')
  const form = await formFor(member, 'name')
  await expect(correctDetails(treasurer, form)).rejects.toThrow(
    expect.objectContaining({ code: 'not-allowed' }),
  )
})

test('what is missing or wrong is said at its field', () => {
  const wrong = correctionForms.address.safeParse({ postcode: 'nonsense' })
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(
    expect.arrayContaining(['personId', 'seen', 'addressLine1', 'town', 'postcode']),
  )
  expect(correctionForms.constituency.safeParse({ constituency: 'Atlantis' }).success).toBe(false)
})

test('members change where they live and when they were born themselves', async () => {
  const member = await aMember()
  const { personId } = member
  await correctOwnPart(member, {
    personId,
    part: 'constituency',
    answers: ownPartForms.constituency.parse(typed.constituency),
  })
  await correctOwnPart(member, {
    personId,
    part: 'date-of-birth',
    answers: ownPartForms['date-of-birth'].parse(typed['date-of-birth']),
  })
  expect(await getDetails(member, member)).toMatchObject({
    constituency: 'Hexham',
    dateOfBirth: '1980-03-27',
  })
  const other = await aMember()
  await expect(
    correctOwnPart(other, { personId, part: 'constituency', answers: { constituency: 'Jarrow' } }),
  ).rejects.toThrow(expect.objectContaining({ code: 'not-allowed' }))
})
