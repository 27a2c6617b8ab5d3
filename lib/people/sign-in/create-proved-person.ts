import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { signInTokenHash } from '@/lib/kernel/auth'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Purpose } from './sign-in-token'

type Proof = { email: string; token: string; purpose: Exclude<Purpose, 'sign-in'> }

/**
 * A stranger has shown that the address is theirs, for what they asked: now there is a person. The token itself is spent by the
 * signing in that follows, so that somebody whose connection breaks in between can press again; then, or if the address became
 * known since the mail was sent, nobody is made and whatever there is stays as it is.
 */
export async function createProvedPerson(
  work: Work,
  { email, token, purpose }: Proof,
): Promise<string | undefined> {
  const [mailed] = await work.tx
    .select({ id: signInTokens.id })
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.email, email),
        eq(signInTokens.tokenHash, signInTokenHash(token)),
        eq(signInTokens.purpose, purpose),
        gt(signInTokens.expiresAt, work.now),
      ),
    )
  if (!mailed) throw new Refusal('sign-in.link-spent')
  const [created] = await work.tx
    .insert(people)
    .values({ id: newId(), email, emailProvedAt: work.now, createdAt: work.now })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  return created?.id
}
