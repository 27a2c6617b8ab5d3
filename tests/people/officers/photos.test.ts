import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { GET } from '@/app/(public)/officers/[term]/photo/route'
import { officersHeadline } from '@/app/(public)/officers/officers-headline'
import { database } from '@/db/client'
import { officerPhotos, terms } from '@/db/schema/people/officers'
import { consents } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { inOneTransaction } from '@/lib/kernel/perform'
import { eraseFormerPhotos } from '@/lib/people/officers/erase-former-photos'
import { listOffices } from '@/lib/people/officers/read'
import { getOwnOfficerPhoto } from '@/lib/people/officers/read-photo'
import { removeOfficerPhoto, showOfficerPhoto } from '@/lib/people/officers/show-photo'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aPhoto } from '@/tests/money/spending/receipt-files'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(thawClock)

const refused = (code: string) => expect.objectContaining({ code })

async function termOf({ personId }: PersonActor) {
  const [term] = await database().select().from(terms).where(eq(terms.personId, personId))
  return term!.id
}

async function shown(termId: string) {
  const response = await GET(new Request('http://mandate.test/'), {
    params: Promise.resolve({ term: termId }),
  })
  return response.status === 200
    ? { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers }
    : undefined
}

const consentsOf = ({ personId }: PersonActor) =>
  database().select().from(consents).where(eq(consents.personId, personId))

const hasPhoto = async (personId: string) =>
  (await listOffices()).flatMap(({ holders }) => holders).find((one) => one.personId === personId)
    ?.hasPhoto

test('an officer shows their face with their consent, drawn anew, and takes both back with one click', async () => {
  const joyce = await anOfficer('treasurer')
  const term = await termOf(joyce)
  expect(await hasPhoto(joyce.personId)).toBe(false)
  expect(await shown(term)).toBeUndefined()
  await showOfficerPhoto(joyce, { bytes: aPhoto() })
  await showOfficerPhoto(joyce, { bytes: aPhoto() })
  expect(await hasPhoto(joyce.personId)).toBe(true)
  expect(await getOwnOfficerPhoto(joyce)).toEqual({ termId: term, kept: true })
  const photo = (await shown(term))!
  expect(photo.bytes.includes('GPS')).toBe(false)
  expect(photo.headers.get('cache-control')).toBe('no-store')
  expect(photo.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await consentsOf(joyce)).toMatchObject([
    { wording: 'photo-on-officers-page', version: 1, withdrawnAt: null },
  ])

  await removeOfficerPhoto(joyce, { personId: joyce.personId })
  await removeOfficerPhoto(joyce, { personId: joyce.personId })
  expect(await shown(term)).toBeUndefined()
  expect(await hasPhoto(joyce.personId)).toBe(false)
  expect(await database().$count(officerPhotos)).toBe(0)
  expect((await consentsOf(joyce))[0]!.withdrawnAt).toBeInstanceOf(Date)
})

test('nobody shows a photo without an office, for somebody else, or of what is no photo', async () => {
  const member = await aMember()
  const tom = await anOfficer('secretary')
  await expect(showOfficerPhoto(member, { bytes: aPhoto() })).rejects.toEqual(
    refused('office.not-held'),
  )
  await expect(removeOfficerPhoto(member, { personId: tom.personId })).rejects.toEqual(
    refused('not-allowed'),
  )
  for (const [bytes, code] of [
    [Buffer.alloc(0), 'photo.missing'],
    [Buffer.alloc(1_000_001), 'photo.too-large'],
    [Buffer.from('GIF89a'), 'photo.wrong-type'],
    [aPhoto().subarray(0, 60), 'photo.damaged'],
  ] as const)
    await expect(showOfficerPhoto(tom, { bytes })).rejects.toEqual(refused(code))
  expect(await consentsOf(tom)).toEqual([])
  for (const address of ['x', '../../etc/passwd', await termOf(tom)])
    expect(await shown(address)).toBeUndefined()
})

test('the photo is on no page from the end of the term, and deleted soon after', async () => {
  const nasreen = await anOfficer('membership-secretary')
  const term = await termOf(nasreen)
  await showOfficerPhoto(nasreen, { bytes: aPhoto() })
  await eraseFormerPhotos(system('daily'), {})
  expect(await shown(term)).toBeDefined()
  freezeClock(addDays(now(), 336))
  expect(await shown(term)).toBeUndefined()
  await eraseFormerPhotos(system('daily'), {})
  expect(await database().$count(officerPhotos)).toBe(0)
  expect((await consentsOf(nasreen))[0]!.withdrawnAt).toBeInstanceOf(Date)
})

test('erasure takes the photo', async () => {
  const kwame = await anOfficer('co-chair')
  await showOfficerPhoto(kwame, { bytes: aPhoto() })
  await inOneTransaction(system('daily'), 'retention.run', async (work) => {
    work.assertCan('retention.run')
    await erasePerson(work, kwame.personId)
  })
  expect(await database().$count(officerPhotos)).toBe(0)
  expect(await shown(await termOf(kwame))).toBeUndefined()
})

test('the page says how many people there are: none, one, many', () => {
  expect(officersHeadline(0)).toBe('Nobody holds an office at the moment')
  expect(officersHeadline(1)).toBe('One person who answers to our members')
  expect(officersHeadline(5)).toBe('Five people who answer to our members')
})
