import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { joinAddressKnown } from '@/emails/membership/join-address-known'
import { joinAddressToProve } from '@/emails/membership/join-address-to-prove'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { remoteAddress } from '@/lib/kernel/request'
import { countAsking, createSignInToken, type Pace } from '@/lib/people/sign-in/sign-in-token'

type Given = { email: string; browser?: string }

/**
 * Whether we know the address shows nowhere but in its own mailbox: the same rows are written and one mail goes out,
 * either way. Nothing that we hold about a known person changes.
 */
const mailWayIn = verb(
  'application.start',
  async (work, { email, ...asked }: Given & { pace: Pace }) => {
    const [known] = await work.tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, email))
    const purpose = known ? 'sign-in' : 'join'
    const wayIn = await createSignInToken(work, { email, purpose, ...asked })
    if (!wayIn) return
    const { id, token, code } = wayIn
    work.record('application.address-given', { kind: 'sign-in', id })
    if (known) {
      const query = new URLSearchParams({ email, token, next: '/join/application' })
      await work.email(joinAddressKnown, {
        to: { email, personId: known.id },
        key: id,
        props: { link: siteUrl(`/sign-in/confirm?${query}`), code },
      })
    } else {
      const query = new URLSearchParams({ email, token })
      await work.email(joinAddressToProve, {
        to: { email },
        key: id,
        props: { link: siteUrl(`/join/confirm?${query}`), code },
      })
    }
  },
)

/** A stranger gives an address. Nothing else is asked before it is proved. */
export async function startApplication(actor: Actor, given: Given): Promise<{ pace: Pace }> {
  await assertWithinLimit('join by place', await remoteAddress())
  const pace = await countAsking(given.email)
  await mailWayIn(actor, { ...given, pace })
  return { pace }
}
