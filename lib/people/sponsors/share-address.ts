import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorOffers } from '@/db/schema/people/sponsors'
import { sponsorShared } from '@/emails/people/sponsor-shared'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockSponsorOffer, sidesOf } from './lock-sponsor-offer'

/** One of the two gives the other their email address, so that they write to each other without us. Each shares only their own. */
export const shareAddress = verb(
  'sponsor.share',
  { subject: lockSponsorOffer },
  async (work, found, _: { offer: string }) => {
    const { byOrganiser, me, other, page } = sidesOf(work, found)
    if (!found.still) throw new Refusal('sponsor.organiser-left')
    if (byOrganiser ? found.organiserSharedAt : found.supporterSharedAt) return
    await work.tx
      .update(sponsorOffers)
      .set(byOrganiser ? { organiserSharedAt: work.now } : { supporterSharedAt: work.now })
      .where(eq(sponsorOffers.id, found.id))
    work.recordUnnamed('sponsor.shared', { kind: 'sponsor-request', id: found.requestId })
    if (!other.email || !me.email) return
    await work.email(sponsorShared, {
      to: { email: other.email, personId: other.personId },
      key: `${found.id}/${me.personId}`,
      props: { name: other.name, writer: me.name, address: me.email, link: siteUrl(page) },
    })
  },
)
