import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { signInRequested } from '@/emails/people/sign-in-requested'
import { signInUnknownAddress } from '@/emails/people/sign-in-unknown-address'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { remoteAddress } from '@/lib/kernel/request'
import { createSignInToken } from './sign-in-token'

type Asked = { email: string; next?: string }

/**
 * Whether we know an address shows nowhere but in its own mailbox: the same rows are written, and one mail goes out,
 * either way. The way in made for an unknown address is mailed to nobody and opens nothing.
 */
const mailWayIn = verb('sign-in.request', async (work, { email, next }: Asked) => {
  const [known] = await work.tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email))
  const { id, token, code } = await createSignInToken(work, { email, purpose: 'sign-in' })
  work.record('sign-in.requested', { kind: 'sign-in', id })
  if (known) {
    const query = new URLSearchParams({ email, token, ...(next && { next }) })
    await work.email(signInRequested, {
      to: { email, personId: known.id },
      key: id,
      props: { link: siteUrl(`/sign-in/confirm?${query}`), code },
    })
  } else {
    await work.email(signInUnknownAddress, {
      to: { email },
      key: id,
      props: { joinLink: siteUrl('/join') },
    })
  }
})

/** Asks for a link and a code by mail. */
export async function requestSignIn(actor: Actor, asked: Asked) {
  await assertWithinLimit('sign-in by place', await remoteAddress())
  await assertWithinLimit('sign-in by address', asked.email)
  await mailWayIn(actor, asked)
}
