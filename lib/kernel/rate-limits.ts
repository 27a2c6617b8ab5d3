import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/people/sign-in'
import { wallClock } from './clock'
import { hashOf } from './ids'
import { Refusal } from './refusals'

const day = 24 * 60

/** How often something may be tried in how many minutes, counted for a key by all instances together. */
export const limits = {
  'sign-in by place': { tries: 100, minutes: 15 },
  // Beyond these two an address still gets links, only more slowly: nobody can be locked out by somebody else.
  'sign-in by address and place': { tries: 5, minutes: 15 },
  'sign-in by address': { tries: 20, minutes: day },
  // Of a million codes. What one place can use up is less than what an address has.
  'wrong codes by browser': { tries: 10, minutes: 15 },
  'wrong codes by place': { tries: 100, minutes: day },
  'wrong codes by address': { tries: 200, minutes: day },
  'wrong codes by everybody': { tries: 1000, minutes: day },
  'set-up codes by place': { tries: 10, minutes: 15 },
  'test emails of a set-up': { tries: 20, minutes: 60 },
  'second factor by person': { tries: 10, minutes: 15 },
  'complaint by place': { tries: 10, minutes: 60 },
  'join by place': { tries: 50, minutes: 60 },
  // A hall full of people signs on one wireless network.
  'signature by place': { tries: 300, minutes: 60 },
  'referees by person': { tries: 10, minutes: day },
  'introductions by person': { tries: 5, minutes: day },
  'letters by network': { tries: 2, minutes: day },
  'receipt by person': { tries: 60, minutes: 60 },
  'check-in by person': { tries: 10, minutes: 15 },
  'minutes by person': { tries: 30, minutes: 60 },
  'photo by person': { tries: 30, minutes: 60 },
  'checkout by person': { tries: 20, minutes: 60 },
  'preview by person': { tries: 60, minutes: 60 },
} as const

export type Limit = keyof typeof limits

function startOfWindow(limit: Limit) {
  const window = limits[limit].minutes * 60_000
  return new Date(Math.floor(wallClock().getTime() / window) * window)
}

/** Counts one try. Outside of any transaction: a try that was refused counts too. */
export async function withinLimit(limit: Limit, key: string): Promise<boolean> {
  const { tries } = limits[limit]
  const startsAt = startOfWindow(limit)
  const [row] = await database()
    .insert(rateLimits)
    .values({ key: hashOf(`${limit}/${key}`), windowStartsAt: startsAt })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStartsAt],
      set: { tries: sql`${rateLimits.tries} + 1` },
    })
    .returning({ tries: rateLimits.tries })
  return row!.tries <= tries
}

export async function assertWithinLimit(limit: Limit, key: string) {
  if (!(await withinLimit(limit, key))) throw new Refusal('too-many-tries')
}

/** Takes one try back, where only those that failed are to count. They are counted first, so that none gets past at once. */
export async function uncount(limit: Limit, key: string) {
  await database()
    .update(rateLimits)
    .set({ tries: sql`greatest(${rateLimits.tries} - 1, 0)` })
    .where(
      and(
        eq(rateLimits.key, hashOf(`${limit}/${key}`)),
        eq(rateLimits.windowStartsAt, startOfWindow(limit)),
      ),
    )
}
