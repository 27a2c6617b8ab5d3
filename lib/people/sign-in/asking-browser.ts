import 'server-only'
import { cookies } from 'next/headers'
import { cookieNamed, cookieOptions } from '@/lib/kernel/cookies'
import { hashOf, newToken } from '@/lib/kernel/ids'

/** Opens nothing. It tells which browser asked for a code. */
const cookie = () => cookieNamed('mandate-asked')
const lastsDays = 30

/** The browser in hand, as the hash of a secret it keeps, if it has asked for a code lately. */
export async function browserThatAsked(): Promise<string | undefined> {
  const known = (await cookies()).get(cookie())?.value
  return known && hashOf(known)
}

/** The browser in hand, from now on recognised as the one that asked. Only where cookies can be set: in an action. */
export async function askingBrowser(): Promise<string> {
  const jar = await cookies()
  const value = jar.get(cookie())?.value ?? newToken()
  jar.set(cookie(), value, { ...cookieOptions(), maxAge: lastsDays * 24 * 60 * 60 })
  return hashOf(value)
}
