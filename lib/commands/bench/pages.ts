import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { sessions } from '@/db/schema/people/sign-in'
import { emailOf } from '@/lib/demo/cast'
import { wallClock } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { load } from './load'
import { result } from './report'

/**
 * Pages that a signed-in member sees, against the bare page: turn by turn, so that both meet the same machine. The middle
 * of the rounds counts.
 */
export async function timePages(site: string, bare: string, seconds: number) {
  const cookie = `${cookieNamed('mandate')}=${await signedIn()}`
  const ours = ['/motions', '/membership']
  const rounds: Record<string, number[]> = {}
  const connections = 16
  for (let round = 0; round < 3; round += 1) {
    for (const path of ['bare', ...ours]) {
      const url = path === 'bare' ? bare : `${site}${path}`
      // The first second of a page is its compiler's.
      await load({ url, seconds: 1, connections, headers: { cookie } })
      const { perSecond } = await load({ url, seconds, connections, headers: { cookie } })
      rounds[path] = [...(rounds[path] ?? []), perSecond]
    }
  }
  const middle = (path: string) => rounds[path]!.sort((one, other) => one - other)[1]!
  result('a bare page of Next with one query', middle('bare'), '/s')
  for (const path of ours) {
    result(`${path}, signed in`, middle(path), '/s', { baseline: middle('bare'), goal: '≥ 0.7' })
  }
}

/** A member's open session, as signing in would leave it. */
async function signedIn(): Promise<string> {
  const token = newToken()
  const at = wallClock()
  const [person] = await database()
    .select()
    .from(people)
    .where(eq(people.email, emailOf('hannah')))
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      tokenHash: hashOf(token),
      personId: person!.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    })
  return token
}
