import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { signInTokens } from '@/db/schema/people/sign-in'
import { signInTokenHash } from '@/lib/kernel/auth'
import { secret } from '@/lib/kernel/env'
import { hashOf, newCode, newId, newToken } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { assertWithinLimit, withinLimit } from '@/lib/kernel/rate-limits'
import { remoteAddress } from '@/lib/kernel/request'

export type Purpose = 'sign-in' | 'join' | 'support'

/** `slow` once too many emails were asked for: a link alone, which is for whoever reads the mailbox and for no guesser. */
export type Pace = 'usual' | 'slow'

const minutes = 60_000
const lasts: Record<Pace, number> = { usual: 10 * minutes, slow: 60 * minutes }
/** A link that is good for at least this long is enough: no second one is mailed. */
const longEnough = 30 * minutes

/**
 * Counts that somebody asks for an email to this address, and answers how they get it. A stranger who asks again and again
 * for somebody else's address only slows it down: their browser and place are not the holder's, and a link comes always.
 */
export async function countAsking(email: string): Promise<Pace> {
  const place = await remoteAddress()
  await assertWithinLimit('sign-in by place', place)
  const here = await withinLimit('sign-in by address and place', `${email}/${place}`)
  const today = await withinLimit('sign-in by address', email)
  return here && today ? 'usual' : 'slow'
}

type Asked = {
  email: string
  purpose: Purpose
  /** The browser that asks. The code of this email works in no other one. */
  browser?: string
  pace?: Pace
}

/**
 * A way in for an address: a link's token and a code, of which only hashes stay. The newest email that this browser asked for
 * counts; what others ask for changes nothing about it. Nothing comes back where a link is out that lasts long enough.
 */
export async function createSignInToken(
  work: Work,
  { email, purpose, browser, pace = 'usual' }: Asked,
) {
  if (pace === 'slow' && (await linkIsOut(work, email, purpose))) return undefined
  const code = pace === 'usual' ? newCode() : undefined
  const wayIn = { id: newId(), token: newToken(), code }
  const sameBrowser = browser
    ? eq(signInTokens.browserHash, browser)
    : isNull(signInTokens.browserHash)
  if (pace === 'usual') {
    await work.tx.delete(signInTokens).where(and(eq(signInTokens.email, email), sameBrowser))
  }
  await work.tx.insert(signInTokens).values({
    id: wayIn.id,
    email,
    purpose,
    tokenHash: signInTokenHash(wayIn.token),
    codeHash: code && signInCodeHash(email, code),
    browserHash: pace === 'usual' ? browser : undefined,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + lasts[pace]),
  })
  return wayIn
}

/** Six digits are guessed at once from a plain hash, so this one needs the secret, which is not in the database. */
export function signInCodeHash(email: string, code: string) {
  return hashOf(`${email}/${code}/${secret('AUTH_SECRET')}`)
}

async function linkIsOut(work: Work, email: string, purpose: Purpose) {
  // Two who ask at the same moment would both see none.
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`)
  const [out] = await work.tx
    .select({ id: signInTokens.id })
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.email, email),
        eq(signInTokens.purpose, purpose),
        gt(signInTokens.expiresAt, new Date(work.now.getTime() + longEnough)),
      ),
    )
    .limit(1)
  return out !== undefined
}
