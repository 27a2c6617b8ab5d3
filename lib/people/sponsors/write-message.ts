import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorMessages, sponsorRequests } from '@/db/schema/people/sponsors'
import { sponsorWritten } from '@/emails/people/sponsor-written'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { lockSponsorOffer, sidesOf } from './lock-sponsor-offer'

/** One of the two writes, and the other gets it by email: from us, with no address of either in it. */
export const writeMessage = verb(
  'sponsor.write',
  { subject: lockSponsorOffer },
  async (work, found, { words }: { offer: string; words: string }) => {
    const { byOrganiser, me, other, page } = sidesOf(work, found)
    const id = newId()
    await work.tx.insert(sponsorMessages).values({
      id,
      offerId: found.id,
      byOrganiser,
      wordsSealed: seal(words),
      writtenAt: work.now,
    })
    await work.tx
      .update(sponsorRequests)
      .set({ expiresAt: addDays(work.now, organisation.rules.sponsorRequestDays) })
      .where(eq(sponsorRequests.id, found.requestId))
    if (!other.email) return
    await work.email(sponsorWritten, {
      to: { email: other.email, personId: other.personId },
      key: id,
      props: { name: other.name, writer: me.name, words, link: siteUrl(page) },
    })
  },
)
