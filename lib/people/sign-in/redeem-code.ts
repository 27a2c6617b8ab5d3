import 'server-only'
import { and, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import { signInTokens } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { signInCodeHash, signInTokenHash } from '@/lib/kernel/auth'
import { newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { uncount, withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import type { Purpose } from './sign-in-token'

const mostTries = 5

type Typed = { email: string; code: string; browser?: string }

/** One try. A wrong one is counted and committed: nobody gets it back by being refused. */
const tryCode = verb('sign-in.request', async (work, { email, code, browser = '' }: Typed) => {
  const [mailed] = await work.tx
    .select()
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.email, email),
        eq(signInTokens.browserHash, browser),
        isNotNull(signInTokens.codeHash),
        gt(signInTokens.expiresAt, work.now),
        lt(signInTokens.codeTries, mostTries),
      ),
    )
    .orderBy(desc(signInTokens.createdAt))
    .limit(1)
    .for('update')
  if (!mailed) return undefined
  const right = mailed.codeHash === signInCodeHash(email, code)
  work.record('sign-in.code-tried', { kind: 'sign-in', id: mailed.id }, { right })
  const token = newToken()
  await work.tx
    .update(signInTokens)
    .set(
      right
        ? { tokenHash: signInTokenHash(token), codeTries: mostTries }
        : { codeTries: sql`${signInTokens.codeTries} + 1` },
    )
    .where(eq(signInTokens.id, mailed.id))
  return right ? { token, purpose: mailed.purpose as Purpose } : undefined
})

/**
 * Swaps the six digits from a mail for a fresh token, so that link and code leave by the same door: `openSession`.
 * The link in that mail is spent with it. Wrong codes are counted by browser, by place, by address and altogether, so that
 * nobody can try one code after another, nor one each on many addresses; beyond that the link is the way in.
 */
export async function redeemCode(actor: Actor, typed: Typed) {
  const counters = [
    ['wrong codes by browser', typed.browser ?? 'none'],
    ['wrong codes by place', await remoteAddress()],
    ['wrong codes by address', typed.email],
    ['wrong codes by everybody', ''],
  ] as const
  for (const [limit, key] of counters) {
    if (!(await withinLimit(limit, key))) throw new Refusal('sign-in.use-link')
  }
  const redeemed = await tryCode(actor, typed)
  if (!redeemed) throw new Refusal('sign-in.wrong-code')
  for (const [limit, key] of counters) await uncount(limit, key)
  return redeemed
}
