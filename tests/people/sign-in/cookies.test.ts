import '@/tests/support/database'
import { expect, test, vi } from 'vitest'
import { visitor } from '@/lib/kernel/actor'
import { closeSession, currentSession, openSession } from '@/lib/kernel/auth'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { mailedLink } from '@/tests/support/applicants'
import { aMember } from '@/tests/support/people'

type Cookie = { value: string; httpOnly?: boolean }
const jar = vi.hoisted(() => new Map<string, Cookie>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, how: { httpOnly: boolean; maxAge: number }) =>
      how.maxAge > 0 ? jar.set(name, { value, ...how }) : jar.delete(name),
  }),
}))

test('what tells a browser who is signed in comes and goes with the session, and opens nothing', async () => {
  const { email, personId } = await aMember()
  await requestSignIn(visitor, { email })
  await openSession(email, (await mailedLink(email)).token)
  expect(jar.get('mandate')).toMatchObject({ httpOnly: true })
  expect(jar.get('mandate-person')).toMatchObject({ value: personId, httpOnly: false })
  expect(await currentSession()).toMatchObject({ personId })

  const session = jar.get('mandate')!
  jar.delete('mandate')
  expect(await currentSession()).toBeUndefined()
  jar.set('mandate', session)
  await closeSession()
  expect([...jar.keys()]).toEqual([])
})
