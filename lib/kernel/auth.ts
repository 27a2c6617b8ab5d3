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
import { cookieNamed, cookieOptions } from './cookies'
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

const sessionCookie = () => cookieNamed('mandate')
/** Opens nothing. It tells the browser's own pages who is signed in, for when no server can be asked. */
const personCookie = () => cookieNamed('mandate-person')
const personCookieOptions = () => ({ ...cookieOptions(), httpOnly: false })

/** next-auth salts a mailed token with the secret before it asks for it. */
export function signInTokenHash(token: string) {
  return hashOf(`${token}${secret('AUTH_SECRET')}`)
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
    const found = await findSession(sessionToken)
    if (!found) return null
    const { personId, expiresAt } = found.row
    const session = { ...found.open, sessionToken, userId: personId, expires: expiresAt }
    return { session, user: asUser(found.person) }
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
  cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
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
    .find(([name, value]) => name === sessionCookie() && value)
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
  return (await findSession(token))?.open
}

async function findSession(token: string) {
  const at = now().toISOString()
  const [found] = await database()
    .select({
      row: sessions,
      person: people,
      officer: sql<boolean>`exists (select 1 from ${terms} where ${terms.personId} = ${people.id}
        and ${terms.startsAt} <= ${at} and ${terms.endsAt} > ${at})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, wallClock())))
  const open = found && (await openSessionOf(found.row, found.officer))
  return open && { ...found, open }
}

/** A session's row, not yet expired, as what it is worth now: an officer's ends sooner, and sooner still when nothing is done. */
export async function openSessionOf(
  row: typeof sessions.$inferSelect,
  officer: boolean,
): Promise<Session | undefined> {
  const at = wallClock()
  const age = at.getTime() - row.createdAt.getTime()
  const idle = at.getTime() - row.lastSeenAt.getTime()
  if (officer && (age > officerSession || idle > officerIdle)) return undefined
  if (idle > minutes && !(await leavesNoTrace())) {
    await database().update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, row.id))
  }
  const confirmed = at.getTime() - (row.secondFactorAt?.getTime() ?? Number.NEGATIVE_INFINITY)
  return {
    personId: row.personId,
    sessionId: row.id,
    // A member who runs one election has no officer's session; their second factor rests like an officer's all the same.
    secondFactor: confirmed < officerSession && idle < officerIdle,
    steppedUp: confirmed < stepUp && idle < officerIdle,
    powersFrom: row.powersFrom,
  }
}

/** Under what hash the session is kept that this browser's cookie stands for. */
export async function sessionTokenHash(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie())?.value
  return token && hashOf(token)
}

/** Spends a mailed token and signs this browser in; its old session ends. False when the token is spent or too old. */
export async function openSession(email: string, token: string): Promise<boolean> {
  const jar = await cookies()
  const old = jar.get(sessionCookie())?.value
  const opened = await spendToken(email, token)
  if (!opened) return false
  if (old) await adapter.deleteSession!(old)
  const maxAge = memberSession / 1000
  const session = await sessionOf(opened)
  if (!session) return false
  jar.set(sessionCookie(), opened, { ...cookieOptions(), maxAge })
  jar.set(personCookie(), session.personId, { ...personCookieOptions(), maxAge })
  return true
}

/** Tells the browser's own pages who is signed in, where that was chosen after the session began. */
export async function rememberPerson(personId: string) {
  const jar = await cookies()
  jar.set(personCookie(), personId, { ...personCookieOptions(), maxAge: memberSession / 1000 })
}

export async function closeSession() {
  const jar = await cookies()
  const token = jar.get(sessionCookie())?.value
  if (token) await adapter.deleteSession!(token)
  jar.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
  jar.set(personCookie(), '', { ...personCookieOptions(), maxAge: 0 })
}
