import 'server-only'
import { affiliateAddressToProve } from '@/emails/movement/affiliate-address-to-prove'
import { affiliateOwnLink } from '@/emails/movement/affiliate-own-link'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { remoteAddress } from '@/lib/kernel/request'
import { contactHash, contactProof } from '../address-proof'
import { contactOf, findByContact } from '../lock-affiliate'
import { contactLinkHours } from '../states'

const hour = 3_600_000

/** Whether an organisation has this address shows nowhere but in its own mailbox, and nothing new is kept before whoever reads it has said yes. */
const emailLink = verb('affiliate.ask', async (work, { email }: { email: string }) => {
  const addressHash = contactHash(email)
  // Whoever asks again and again for somebody else's address fills no mailbox: one an hour.
  const key = `${addressHash}/${Math.floor(work.now.getTime() / hour)}`
  const known = await findByContact(work.tx, addressHash)
  const contact = known && contactOf(known)
  if (contact)
    return work.email(affiliateOwnLink, {
      to: { email: contact.email },
      key,
      props: { name: contact.name, organisation: known.name, link: contact.link },
    })
  const until = new Date(work.now.getTime() + contactLinkHours * hour)
  const token = contactProof(email, until)
  await work.email(affiliateAddressToProve, {
    to: { email },
    key,
    props: {
      link: siteUrl(`/affiliates/ask?${new URLSearchParams({ token })}`),
      until: until.toISOString(),
      hours: contactLinkHours,
    },
  })
})

/** Somebody wants to affiliate an organisation, or has lost the link to its pages. */
export async function askForLink(actor: Actor, asked: { email: string }): Promise<void> {
  await assertWithinLimit('join by place', await remoteAddress())
  await emailLink(actor, asked)
}
