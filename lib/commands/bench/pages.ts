import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { motions } from '@/db/schema/democracy/motions'
import { people } from '@/db/schema/people/people'
import { sessions } from '@/db/schema/people/sign-in'
import { emailOf, type Slug } from '@/lib/demo/cast'
import { wallClock } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { load } from './load'
import { result } from './report'

export type SignedInPage = { path: string; cookie: string }

/** What members and officers open most: their own page, lists, a motion, an election, the front of the desk. */
export async function pagesToTime(): Promise<SignedInPage[]> {
  const [member, officer] = await Promise.all([benchSession('hannah'), benchSession('tom')])
  const newest = await Promise.all([
    database().select({ key: motions.number }).from(motions).orderBy(desc(motions.number)).limit(1),
    database()
      .select({ key: elections.slug })
      .from(elections)
      .orderBy(desc(elections.calledAt))
      .limit(1),
  ])
  const [[motion], [election]] = newest
  return [
    { path: '/motions', cookie: member },
    { path: '/membership', cookie: member },
    ...(motion ? [{ path: `/motions/${motion.key}`, cookie: member }] : []),
    ...(election ? [{ path: `/elections/${election.key}`, cookie: member }] : []),
    { path: '/desk', cookie: officer },
  ]
}

/**
 * Pages that somebody who is signed in sees, against a tiny page and against one that answers with the same HTML as ours, each with one
 * question: turn by turn, so that all meet the same machine. The middle of the rounds counts.
 */
export async function timePages(
  site: string,
  bare: string,
  seconds: number,
  pages: SignedInPage[],
) {
  const rounds: Record<string, number[]> = {}
  const connections = 16
  const ask = async (name: string, url: string, cookie: string) => {
    // The first second of a page is its compiler's.
    await load({ url, seconds: 1, connections, headers: { cookie } })
    const { perSecond } = await load({ url, seconds, connections, headers: { cookie } })
    rounds[name] = [...(rounds[name] ?? []), perSecond]
  }
  for (let round = 0; round < 3; round += 1) {
    await ask('bare', bare, '')
    for (const [place, { path, cookie }] of pages.entries()) {
      await ask(path, `${site}${path}`, cookie)
      await ask(`same ${path}`, new URL(`/same/${place}`, bare).href, '')
    }
  }
  const middle = (name: string) => rounds[name]!.sort((one, other) => one - other)[1]!
  result('a tiny page of Next with one query', middle('bare'), '/s')
  for (const { path } of pages) {
    const words = `${path}, signed in`
    result(words, middle(path), '/s', { baseline: middle('bare'), goal: '≥ 0.5' })
    result(`${words}, against the same HTML`, middle(path), '/s', {
      baseline: middle(`same ${path}`),
      goal: '≥ 0.8',
    })
  }
}

/** The HTML of our answers, for the bare page to answer with as well. */
export function readAnswers(site: string, pages: SignedInPage[]): Promise<string[]> {
  return Promise.all(
    pages.map(async ({ path, cookie }) => {
      const answer = await fetch(`${site}${path}`, { headers: { cookie }, redirect: 'manual' })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return answer.text()
    }),
  )
}

/** The cookie of an open session, as signing in would leave it, with a second factor for officers. */
export async function benchSession(slug: Slug): Promise<string> {
  const token = newToken()
  const at = wallClock()
  const [person] = await database()
    .select()
    .from(people)
    .where(eq(people.email, emailOf(slug)))
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      tokenHash: hashOf(token),
      personId: person!.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
      secondFactorAt: at,
    })
  return `${cookieNamed('mandate')}=${token}`
}
