import 'server-only'
import { and, eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { database } from '@/db/client'
import { setUp } from '@/db/schema/membership/set-up'
import { type Actor, visitor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { hashOf } from '@/lib/kernel/ids'
import { goesOn } from './set-up-stage'

export const setUpCookie = () => cookieNamed('mandate-set-up')

/** Whoever sets up the site, if this is their browser. */
export async function founderInHand(): Promise<Actor> {
  const key = (await cookies()).get(setUpCookie())?.value
  if (!key) return visitor
  const [row] = await database()
    .select({ keyHash: setUp.keyHash })
    .from(setUp)
    .where(and(eq(setUp.keyHash, hashOf(key)), goesOn(now())))
  return row?.keyHash ? { kind: 'founder', keyHash: row.keyHash } : visitor
}
