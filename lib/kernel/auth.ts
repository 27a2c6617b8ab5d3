import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { AuthError, type NextAuthConfig } from 'next-auth'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { database } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { now, wallClock } from './clock'
import { secret, siteUrl } from './env'
import { hashOf, newId, newToken } from './ids'
import { device, leavesNoTrace } from './request'

/**
 * The seam to next-auth: sessions in our tables, cookies by next-auth. Its routes are not on the network; our own forms
 * call it, so that no GET spends anything. Whatever replaces it one day replaces this file.
 */
const minutes = 60_000
const hours = 60 * minutes
const memberSession = 14 * 24 * hours
const officerSession = 12 * hours
const officerIdle = 30 * minutes
const stepUp = 30 * minutes

const secure = () => siteUrl().startsWith('https:')
const cookieName = () => (secure() ? '__Host-mandate' : 'mandate')
const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure() }) as const
/** Opens nothing. It tells the browser's own pages who is signed in, for when no server can be asked. */
const personCookie = () => (secure() ? '__Host-mandate-person' : 'mandate-person')
const personCookieOptions = () => ({ ...cookieOptions(), httpOnly: false })

/** Opens nothing either. It tells which browser asked for a code. */
const askingCookie = () => (secure() ? '__Host-mandate-asked' : 'mandate-asked')
const askingDays = 30

/** next-auth salts a mailed token with the secret before it asks for it. */
export function signInTokenHash(token: string) {
  return hashOf(`${token}${secret('AUTH_SECRET')}`)
}

/** Six digits are guessed at once from a plain hash, so this one needs the secret, which is not in the database. */
export function signInCodeHash(email: string, code: string) {
  return hashOf(`${email}/${code}/${secret('AUTH_SECRET')}`)
}

const asUser = (person: { id: string; email: string | null; emailProvedAt: Date | null }) =>
  ({ id: person.id, email: person.email ?? '', emailVerified: person.emailProvedAt }) as AdapterUser

async function person(where: ReturnType<typeof eq>) {
  const [found] = await database().select().from(people).where(where)
  return found?.email ? asUser(found) : null
}

function neverHere(): never {
  throw new Error('Signing in never creates or links people; joining does')
}

const adapter: Adapter = {
  createUser: neverHere,
  linkAccount: neverHere,
  getUserByAccount: neverHere,
  createVerificationToken: neverHere,
  getUser: (id) => person(eq(people.id, id)),
  getUserByEmail: (email) => person(eq(people.email, email)),
  // Whoever comes in by a mailed token has proved the address; founders do it at their first sign-in.
  async updateUser({ id }) {
    await database()
      .update(people)
      .set({ emailProvedAt: now() })
      .where(and(eq(people.id, id), isNull(people.emailProvedAt)))
    return (await person(eq(people.id, id)))!
  },

  async useVerificationToken({ identifier, token }) {
    const [spent] = await database()
      .delete(signInTokens)
      .where(and(eq(signInTokens.email, identifier), eq(signInTokens.tokenHash, token)))
      .returning()
    if (!spent || spent.expiresAt <= now()) return null
    return { identifier, token, expires: new Date(wallClock().getTime() + minutes) }
  },

  async createSession({ sessionToken, userId }) {
    const at = wallClock()
    const expires = new Date(at.getTime() + memberSession)
    await database()
      .insert(sessions)
      .values({
        id: newId(),
        tokenHash: hashOf(sessionToken),
        personId: userId,
        device: await device(),
        createdAt: at,
        lastSeenAt: at,
        expiresAt: expires,
      })
    return { sessionToken, userId, expires }
  },

  async getSessionAndUser(sessionToken) {
    const at = wallClock()
    const [row] = await database()
      .select({
        session: sessions,
        person: people,
        officer: sql<boolean>`exists (select 1 from ${terms} where ${terms.personId} = ${people.id}
          and ${terms.startsAt} <= ${now().toISOString()} and ${terms.endsAt} > ${now().toISOString()})`,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(sessions.tokenHash, hashOf(sessionToken)), gt(sessions.expiresAt, at)))
    if (!row) return null
    const age = at.getTime() - row.session.createdAt.getTime()
    const idle = at.getTime() - row.session.lastSeenAt.getTime()
    if (row.officer && (age > officerSession || idle > officerIdle)) return null
    if (idle > minutes && !(await leavesNoTrace())) {
      await database()
        .update(sessions)
        .set({ lastSeenAt: at })
        .where(eq(sessions.id, row.session.id))
    }
    const { id, personId, expiresAt, secondFactorAt, powersFrom } = row.session
    const confirmed = at.getTime() - (secondFactorAt?.getTime() ?? Number.NEGATIVE_INFINITY)
    const session = {
      ...{ sessionToken, userId: personId, expires: expiresAt, id, powersFrom },
      // A member who runs one election has no officer's session; their second factor rests like an officer's all the same.
      secondFactor: confirmed < officerSession && idle < officerIdle,
      steppedUp: confirmed < stepUp && idle < officerIdle,
    }
    return { session, user: asUser(row.person) }
  },

  updateSession: async () => null,

  async deleteSession(sessionToken) {
    await database()
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashOf(sessionToken)))
  },
}

/** What the rest of the program learns of a session. next-auth would hand on the whole row. */
export type Session = {
  personId: string
  sessionId: string
  secondFactor: boolean
  steppedUp: boolean
  powersFrom: Date | null
}

const config = (failures: unknown[]): NextAuthConfig => ({
  adapter,
  secret: secret('AUTH_SECRET'),
  trustHost: true,
  basePath: '/api/auth',
  session: {
    strategy: 'database',
    maxAge: memberSession / 1000,
    generateSessionToken: newToken,
  },
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  providers: [
    {
      id: 'email',
      type: 'email',
      name: 'E-mail',
      from: 'outbox',
      maxAge: 600,
      options: {},
      sendVerificationRequest: neverHere,
    },
  ],
  callbacks: {
    signIn: async ({ user }) => (await person(eq(people.id, user.id ?? ''))) !== null,
  },
  logger: { error: (error) => failures.push(error), warn: () => {} },
})

/**
 * Spends a mailed token and makes a session of it: the token for the browser's cookie, or nothing when the mailed one is
 * spent, too old, or of an address that we do not know.
 */
export async function spendToken(email: string, token: string): Promise<string | undefined> {
  const failures: unknown[] = []
  const query = new URLSearchParams({ email, token })
  const response = await NextAuth(config(failures)).handlers.POST(
    new NextRequest(siteUrl(`/api/auth/callback/email?${query}`), { method: 'POST' }),
  )
  const opened = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!.split('='))
    .find(([name, value]) => name === cookieName() && value)
  if (opened) return decodeURIComponent(opened[1]!)
  // next-auth turns an outage into an error page; here it stays an outage.
  const refused = (error: unknown) =>
    error instanceof AuthError && ['Verification', 'AccessDenied'].includes(error.type)
  const broken = failures.find((error) => !refused(error)) as Error | undefined
  if (broken) throw (broken.cause as { err?: unknown } | undefined)?.err ?? broken
  return undefined
}

/** The session that a browser's token stands for, if it is still open. */
export async function sessionOf(token: string): Promise<Session | undefined> {
  const found = await adapter.getSessionAndUser!(token)
  if (!found) return undefined
  const { id, ...row } = found.session as unknown as Omit<Session, 'sessionId'> & { id: string }
  return {
    personId: found.session.userId,
    sessionId: id,
    secondFactor: row.secondFactor,
    steppedUp: row.steppedUp,
    powersFrom: row.powersFrom,
  }
}

export async function currentSession(): Promise<Session | undefined> {
  const token = (await cookies()).get(cookieName())?.value
  return token ? sessionOf(token) : undefined
}

/** Spends a mailed token and signs this browser in; its old session ends. False when the token is spent or too old. */
export async function openSession(email: string, token: string): Promise<boolean> {
  const jar = await cookies()
  const old = jar.get(cookieName())?.value
  const opened = await spendToken(email, token)
  if (!opened) return false
  if (old) await adapter.deleteSession!(old)
  const maxAge = memberSession / 1000
  const session = await sessionOf(opened)
  if (!session) return false
  jar.set(cookieName(), opened, { ...cookieOptions(), maxAge })
  jar.set(personCookie(), session.personId, { ...personCookieOptions(), maxAge })
  return true
}

/** The browser in hand, as the hash of a secret it keeps, if it has asked for a code lately. */
export async function browserThatAsked(): Promise<string | undefined> {
  const known = (await cookies()).get(askingCookie())?.value
  return known && hashOf(known)
}

/** The browser in hand, from now on recognised as the one that asked. Only where cookies can be set: in an action. */
export async function askingBrowser(): Promise<string> {
  const jar = await cookies()
  const value = jar.get(askingCookie())?.value ?? newToken()
  jar.set(askingCookie(), value, { ...cookieOptions(), maxAge: (askingDays * 24 * hours) / 1000 })
  return hashOf(value)
}

export async function closeSession() {
  const jar = await cookies()
  const token = jar.get(cookieName())?.value
  if (token) await adapter.deleteSession!(token)
  // A __Host- cookie is only taken away by one with the same attributes.
  jar.set(cookieName(), '', { ...cookieOptions(), maxAge: 0 })
  jar.set(personCookie(), '', { ...personCookieOptions(), maxAge: 0 })
}
