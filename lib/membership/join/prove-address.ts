import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { signInTokenHash } from '@/lib/kernel/auth'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { filed } from './own-application'

/**
 * The stranger has shown that the address is theirs: now there is a person, and their draft. The token itself is spent by
 * the signing in that follows, so that somebody whose connection breaks in between can press again.
 */
export const proveAddress = verb(
  'application.start',
  async (work, { email, token }: { email: string; token: string }) => {
    const [mailed] = await work.tx
      .select({ id: signInTokens.id })
      .from(signInTokens)
      .where(
        and(
          eq(signInTokens.email, email),
          eq(signInTokens.tokenHash, signInTokenHash(token)),
          eq(signInTokens.purpose, 'join'),
          gt(signInTokens.expiresAt, work.now),
        ),
      )
    if (!mailed) throw new Refusal('sign-in.link-spent')
    const personId = newId()
    const [created] = await work.tx
      .insert(people)
      .values({ id: personId, email, emailProvedAt: work.now, createdAt: work.now })
      .onConflictDoNothing({ target: people.email })
      .returning({ id: people.id })
    // Pressed twice, or known since the mail was sent: whatever there is already stays as it is.
    if (!created) return
    const application = { id: newId(), personId, startedAt: work.now }
    await work.tx.insert(applications).values(application)
    work.record('application.started', filed(application))
  },
)
