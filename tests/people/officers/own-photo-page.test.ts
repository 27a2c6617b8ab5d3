import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { removeOfficerPhotoAction } from '@/app/desk/photo/actions'
import OwnPhoto from '@/app/desk/photo/page'
import { database } from '@/db/client'
import { officerPhotos } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { showOfficerPhoto } from '@/lib/people/officers/show-photo'
import { aPhoto } from '@/tests/money/spending/receipt-files'
import { aMember, anOfficer } from '@/tests/support/people'

const asking = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: asking, personSignedIn: asking }))
afterEach(thawClock)

let seats = 0
const seat = () => seats++

async function pageFor(person: PersonActor) {
  asking.mockImplementation(async () => person)
  const page = await OwnPhoto({ searchParams: Promise.resolve({}), params: Promise.resolve({}) })
  return renderToStaticMarkup(page)
}

const photosOf = ({ personId }: PersonActor) =>
  database().$count(officerPhotos, eq(officerPhotos.personId, personId))

test.each([
  ['with no second factor confirmed', (): Partial<PersonActor> => ({ secondFactor: false })],
  ['in the first hour of a second factor', () => ({ powersFrom: addDays(now(), 1) })],
  ['with a membership that has lapsed', () => ({ powers: [], offices: [] })],
])('an officer %s takes their photo off the public page', async (_how, resting) => {
  const officer = await anOfficer('treasurer', { seat: 1 + seat() })
  await showOfficerPhoto(officer, { bytes: aPhoto() })
  const asleep = { ...officer, ...resting() } as PersonActor
  expect(await pageFor(asleep)).toContain('Remove my photo')
  const sent = await removeOfficerPhotoAction(untouched, new FormData()).catch(
    ({ digest }) => digest,
  )
  expect(sent).toContain('done=removed')
  expect(await photosOf(officer)).toBe(0)
  const after = await pageFor(asleep)
  expect(after).not.toContain('Remove my photo')
  expect(after).toContain('Choose a photo')
})

test('after the term a photo that is kept can only be removed, and a member without either finds neither', async () => {
  const officer = await anOfficer('secretary')
  await showOfficerPhoto(officer, { bytes: aPhoto() })
  freezeClock(addDays(now(), 336))
  const page = await pageFor(officer)
  expect(page).toContain('and nor is the photo that we still keep')
  expect(page).toContain('Remove my photo')
  expect(page).not.toContain('Choose')
  const none = await pageFor(await aMember())
  expect(none).toContain('You do not hold an office at the moment, so you are not on that page.')
  expect(none).not.toMatch(/Remove my photo|Choose/)
})
