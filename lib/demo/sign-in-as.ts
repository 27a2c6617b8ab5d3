import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { secondFactors, sessions, signInTokens } from '@/db/schema/people/sign-in'
import { openSession, signInTokenHash } from '@/lib/kernel/auth'
import { addDays } from '@/lib/kernel/calendar'
import { now, wallClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newCode, newId, newToken } from '@/lib/kernel/ids'
import { demoSecret } from '@/lib/people/sign-in/second-factor/totp'
import { isDemoOpen } from './demo-database'
import { castEmail } from './list-cast'

/** Demo only: one request signs in as somebody of the story, second factor included. False for anybody else. */
export async function signInAs(slug: string): Promise<boolean> {
  const email = (await isDemoOpen()) ? castEmail(slug) : undefined
  if (!email) return false
  const token = newToken()
  const at = now()
  await database()
    .insert(signInTokens)
    .values({
      id: newId(),
      email,
      purpose: 'sign-in',
      tokenHash: signInTokenHash(token),
      codeHash: signInTokenHash(newCode()),
      createdAt: at,
      expiresAt: new Date(at.getTime() + 60_000),
    })
  if (!(await openSession(email, token))) return false
  const [person] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email))
  await setUpApps(person!.id)
  await database()
    .update(sessions)
    .set({ secondFactorAt: wallClock(), powersFrom: at })
    .where(eq(sessions.personId, person!.id))
  return true
}

/**
 * Officers, returning officers and convenors of the story have had an app for a year; what it shows stands beside the field that asks
 * for it. All of them at the end of the story, and later whoever comes in by the demo's door.
 */
export async function setUpApps(only?: string) {
  const officers = await database()
    .select({ personId: terms.personId })
    .from(terms)
    .where(and(lte(terms.startsAt, now()), gt(terms.endsAt, now())))
  const runners = await database()
    .select({ personId: elections.returningOfficerId })
    .from(elections)
  const convenors = await database()
    .select({ personId: networkMemberships.personId })
    .from(networkConvenors)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkConvenors.membershipId))
    .where(eq(networkConvenors.state, 'appointed'))
  const inNeed = new Set(
    [...officers, ...runners, ...convenors].flatMap(({ personId }) => personId ?? []),
  )
  const people = [...inNeed].filter((personId) => !only || personId === only)
  if (people.length === 0) return
  const confirmedAt = addDays(now(), -365)
  await database()
    .insert(secondFactors)
    .values(
      people.map((personId) => ({
        personId,
        secretSealed: seal(demoSecret(personId)),
        confirmedAt,
      })),
    )
    .onConflictDoNothing()
}
