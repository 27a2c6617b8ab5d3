import 'server-only'
import { eq } from 'drizzle-orm'
import { signInTokens } from '@/db/schema/people/sign-in'
import { signInCodeHash, signInTokenHash } from '@/lib/kernel/auth'
import { newCode, newId, newToken } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'

export type Purpose = 'sign-in' | 'join'

const tenMinutes = 10 * 60_000

/**
 * A way in for an address: a link's token and a code, of which only hashes stay. The newest mail is the one that counts,
 * so whatever was mailed to this address before stops working.
 */
export async function createSignInToken(work: Work, asked: { email: string; purpose: Purpose }) {
  const wayIn = { id: newId(), token: newToken(), code: newCode() }
  await work.tx.delete(signInTokens).where(eq(signInTokens.email, asked.email))
  await work.tx.insert(signInTokens).values({
    id: wayIn.id,
    email: asked.email,
    purpose: asked.purpose,
    tokenHash: signInTokenHash(wayIn.token),
    codeHash: signInCodeHash(asked.email, wayIn.code),
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + tenMinutes),
  })
  return wayIn
}
