import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { sessionOf } from '@/lib/kernel/auth'
import { wallClock } from '@/lib/kernel/clock'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { actorOf } from '@/lib/people/sign-in/actor'
import { finishApp } from '@/lib/people/sign-in/second-factor/finish-app'
import { handOverEnrolmentCode } from '@/lib/people/sign-in/second-factor/hand-over-enrolment-code'
import { getSecretToCopy } from '@/lib/people/sign-in/second-factor/secret-to-copy'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'

/** Somebody in a browser of their own, who has not confirmed with a second factor yet. */
export async function signedIn({ personId }: PersonActor) {
  const [id, token, at] = [newId(), newToken(), wallClock()]
  await database()
    .insert(sessions)
    .values({
      id,
      tokenHash: hashOf(token),
      personId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 1e9),
    })
  return {
    sessionId: id,
    token,
    /** Who they are to the site at this moment, as any page finds it out. */
    async now(): Promise<PersonActor> {
      const session = (await sessionOf(token))!
      return (await actorOf(personId, session))!
    },
    /** Time passes for this browser: since it was confirmed, and since it was last used. */
    async ages({ confirmed = 0, seen = 0 }: { confirmed?: number; seen?: number }) {
      const ago = (minutes: number) => new Date(wallClock().getTime() - minutes * 60_000)
      await database()
        .update(sessions)
        .set({ secondFactorAt: ago(confirmed), lastSeenAt: ago(seen) })
        .where(eq(sessions.id, id))
    },
  }
}

export type Browser = Awaited<ReturnType<typeof signedIn>>

/** What an app with this key shows, so many half minutes from now. */
export function codeOf(key: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: wallClock().getTime() + steps * 30_000,
  })
}

/** Gets a code from a colleague and sets up an app with it. Answers the app's key. */
export async function setUpApp(browser: Browser, colleague: PersonActor): Promise<string> {
  const holder = await browser.now()
  const code = await handOverEnrolmentCode(colleague, { number: holder.member!.number })
  await startSecondFactor(holder, { code })
  const key = (await getSecretToCopy(holder))!.text
  await finishApp(holder, { code: codeOf(key) })
  return key
}
