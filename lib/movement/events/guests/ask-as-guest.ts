import 'server-only'
import { eventAddressToProve } from '@/emails/movement/event-address-to-prove'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { countAsking } from '@/lib/people/sign-in/sign-in-token'
import { lockEvent } from '../lock-event'
import { assertToCome } from '../sign-ups/take-place'
import { guestLinkHours } from '../states'
import { guestToken } from './guest-token'

type Asked = { number: number; email: string }

const hour = 3_600_000

/** Whether we know the address shows nowhere but in its own mailbox, and nothing is kept before whoever reads it has said yes. */
const mailGuestLink = verb('event.ask-as-guest', async (work, { number, email }: Asked) => {
  const event = await lockEvent(work, { number })
  if (event?.audience !== 'everyone' || event.state === 'draft') throw new Refusal('not-there')
  assertToCome(event, work.now)
  const until = new Date(work.now.getTime() + guestLinkHours * hour).toISOString()
  const token = guestToken({ guestOf: event.id, email, until })
  await work.email(eventAddressToProve, {
    to: { email },
    // Whoever asks again and again for somebody else's address fills no mailbox: one an hour, and each works for a day.
    key: `${event.id}/${keyedHash(email)}/${Math.floor(work.now.getTime() / hour)}`,
    props: {
      title: event.title,
      startsAt: event.startsAt.toISOString(),
      link: siteUrl(`/events/${number}/confirm?${new URLSearchParams({ token })}`),
      until,
      hours: guestLinkHours,
    },
  })
})

/** A stranger asks for a place at an open event. They have none before whoever reads the mailbox has said yes. */
export async function askAsGuest(actor: Actor, asked: Asked): Promise<void> {
  await assertWithinLimit('join by place', await remoteAddress())
  await countAsking(asked.email)
  await mailGuestLink(actor, asked)
}
