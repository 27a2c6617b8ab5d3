import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/people/sign-in'
import { wallClock } from './clock'
import { hashOf } from './ids'
import { Refusal } from './refusals'

/** How often something may be tried in how many minutes, counted for a key by all instances together. */
export const limits = {
  'sign-in by address': { tries: 5, minutes: 15 },
  'sign-in by place': { tries: 50, minutes: 15 },
  'code by address': { tries: 10, minutes: 15 },
  'second factor by person': { tries: 10, minutes: 15 },
  'join by place': { tries: 50, minutes: 60 },
  'receipt by person': { tries: 60, minutes: 60 },
  'photo by person': { tries: 30, minutes: 60 },
  'checkout by person': { tries: 20, minutes: 60 },
  'preview by person': { tries: 60, minutes: 60 },
} as const

export type Limit = keyof typeof limits

/** Counts one try. Outside of any transaction: a try that was refused counts too. */
export async function withinLimit(limit: Limit, key: string): Promise<boolean> {
  const { tries, minutes } = limits[limit]
  const window = minutes * 60_000
  const startsAt = new Date(Math.floor(wallClock().getTime() / window) * window)
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
