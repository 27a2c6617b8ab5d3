import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { passkeyChallenges } from '@/db/schema/people/sign-in'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

const fiveMinutes = 5 * 60_000

/** What a passkey is bound to: the name of the site, and the address its pages come from. */
export function passkeySite() {
  const { hostname, origin } = new URL(siteUrl())
  return { rpID: hostname, origin }
}

/** Keeps what this browser was asked to sign. The next question replaces it. */
export async function keepChallenge(work: Work, challenge: string) {
  const { sessionId } = work.person
  if (!sessionId) throw new Refusal('sign-in-first')
  const asked = { challenge, createdAt: work.now }
  await work.tx
    .insert(passkeyChallenges)
    .values({ sessionId, ...asked })
    .onConflictDoUpdate({ target: passkeyChallenges.sessionId, set: asked })
}

/** Takes out what this browser was asked to sign: for one answer, whether it is right or wrong. */
export async function takeChallenge(work: Work): Promise<string | undefined> {
  const { sessionId } = work.person
  if (!sessionId) return undefined
  const [taken] = await work.tx
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.sessionId, sessionId),
        gt(passkeyChallenges.createdAt, new Date(work.now.getTime() - fiveMinutes)),
      ),
    )
    .returning({ challenge: passkeyChallenges.challenge })
  return taken?.challenge
}
