import 'server-only'
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { signInTokens } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { signInCodeHash, signInTokenHash } from '@/lib/kernel/auth'
import { newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import type { Purpose } from './sign-in-token'

const mostTries = 5

type Typed = { email: string; code: string }

/** One try. A wrong one is counted and committed: nobody gets it back by being refused. */
const tryCode = verb('sign-in.request', async (work, { email, code }: Typed) => {
  const [mailed] = await work.tx
    .select()
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.email, email),
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
 * The link in that mail is spent with it.
 */
export async function redeemCode(actor: Actor, typed: Typed) {
  await assertWithinLimit('code by address', typed.email)
  const redeemed = await tryCode(actor, typed)
  if (!redeemed) throw new Refusal('sign-in.wrong-code')
  return redeemed
}
