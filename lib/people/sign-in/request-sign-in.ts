import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { signInRequested } from '@/emails/people/sign-in-requested'
import { signInUnknownAddress } from '@/emails/people/sign-in-unknown-address'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { countAsking, createSignInToken, type Pace } from './sign-in-token'

type Asked = { email: string; next?: string; browser?: string }

/**
 * Whether we know an address shows nowhere but in its own mailbox: the same rows are written, and one mail goes out,
 * either way. The way in made for an unknown address is mailed to nobody and opens nothing.
 */
const mailWayIn = verb(
  'sign-in.request',
  async (work, { email, next, ...asked }: Asked & { pace: Pace }) => {
    const [known] = await work.tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, email))
    const wayIn = await createSignInToken(work, { email, purpose: 'sign-in', ...asked })
    if (!wayIn) return
    const { id, token, code } = wayIn
    work.record('sign-in.requested', { kind: 'sign-in', id })
    if (known) {
      const query = new URLSearchParams({ email, token, ...(next && { next }) })
      await work.email(signInRequested, {
        to: { email, personId: known.id },
        key: id,
        props: {
          link: siteUrl(`/sign-in/confirm?${query}`),
          code,
          ...((await sharesMailbox(work.tx, known.id)) && { shared: true as const }),
        },
      })
    } else {
      await work.email(signInUnknownAddress, {
        to: { email },
        key: id,
        props: { joinLink: siteUrl('/join') },
      })
    }
  },
)

/** Asks for a link and a code by mail. */
export async function requestSignIn(actor: Actor, asked: Asked): Promise<{ pace: Pace }> {
  const pace = await countAsking(asked.email)
  await mailWayIn(actor, { ...asked, pace })
  return { pace }
}
