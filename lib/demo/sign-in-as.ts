import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { openSession, signInTokenHash } from '@/lib/kernel/auth'
import { now, wallClock } from '@/lib/kernel/clock'
import { newCode, newId, newToken } from '@/lib/kernel/ids'
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
  await database()
    .update(sessions)
    .set({ secondFactorAt: wallClock() })
    .where(eq(sessions.personId, person!.id))
  return true
}
