import 'server-only'
import { and, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { signInTokens } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { signInTokenHash } from '@/lib/kernel/auth'
import { newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { uncount, withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { type Purpose, signInCodeHash } from './sign-in-token'

const mostTries = 5

type Typed = { email: string; code: string; browser?: string }

/**
 * One try, and what came of it. A wrong one is counted and committed: nobody gets it back by being refused. For an address that
 * we do not know there is a code as well, so the answers are the same.
 */
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
      ),
    )
    .orderBy(desc(signInTokens.createdAt))
    .limit(1)
    .for('update')
  if (!mailed) return 'sign-in.wrong-code'
  if (mailed.codeTries >= mostTries) return 'sign-in.code-used-up'
  const right = mailed.codeHash === signInCodeHash(email, code)
  work.record('sign-in.code-tried', { kind: 'sign-in', id: mailed.id }, { right })
  const token = newToken()
  await work.tx
    .update(signInTokens)
    .set(
      right
        ? { tokenHash: signInTokenHash(token), codeHash: null }
        : { codeTries: sql`${signInTokens.codeTries} + 1` },
    )
    .where(eq(signInTokens.id, mailed.id))
  if (right) return { token, purpose: mailed.purpose as Purpose }
  return mailed.codeTries + 1 < mostTries ? 'sign-in.wrong-code' : 'sign-in.code-used-up'
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
  if (typeof redeemed === 'string') throw new Refusal(redeemed)
  for (const [limit, key] of counters) await uncount(limit, key)
  return redeemed
}
