import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { supportAddressKnown } from '@/emails/people/support-address-known'
import { supportAddressToProve } from '@/emails/people/support-address-to-prove'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { remoteAddress } from '@/lib/kernel/request'
import { countAsking, createSignInToken, type Pace } from '@/lib/people/sign-in/sign-in-token'

type Given = { email: string; browser?: string }

/** As with an application: whether we know the address shows nowhere but in its own mailbox. */
const mailWayIn = verb(
  'supporter.start',
  async (work, { email, ...asked }: Given & { pace: Pace }) => {
    const [known] = await work.tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, email))
    const purpose = known ? 'sign-in' : 'support'
    const wayIn = await createSignInToken(work, { email, purpose, ...asked })
    if (!wayIn) return
    const { id, token, code } = wayIn
    work.record('supporter.address-given', { kind: 'sign-in', id })
    if (known) {
      const query = new URLSearchParams({ email, token, next: '/supporter' })
      await work.email(supportAddressKnown, {
        to: { email, personId: known.id },
        key: id,
        props: { link: siteUrl(`/sign-in/confirm?${query}`), code },
      })
    } else {
      const query = new URLSearchParams({ email, token })
      await work.email(supportAddressToProve, {
        to: { email },
        key: id,
        props: { link: siteUrl(`/support/confirm?${query}`), code },
      })
    }
  },
)

/** A stranger gives an address. They are no supporter, and get no news, before whoever reads it has said yes. */
export async function startSupporting(actor: Actor, given: Given): Promise<{ pace: Pace }> {
  await assertWithinLimit('join by place', await remoteAddress())
  const pace = await countAsking(given.email)
  await mailWayIn(actor, { ...given, pace })
  return { pace }
}
