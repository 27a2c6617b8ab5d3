import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorMessages, sponsorRequests } from '@/db/schema/people/sponsors'
import { sponsorWritten } from '@/emails/people/sponsor-written'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneSendingAtATime } from '@/lib/kernel/one-sending'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { lockSponsorOffer, sidesOf } from './lock-sponsor-offer'

type Message = {
  offer: string
  words: string
  /** Made with the form: sent with it twice, the same words are one message. */
  id: string
}

/** One of the two writes, and the other gets it by email: from us, with no address of either in it. */
export const writeMessage = verb(
  'sponsor.write',
  { subject: lockSponsorOffer },
  async (work, found, { words, ...form }: Message) => {
    const { byOrganiser, me, other, page } = sidesOf(work, found)
    if (!found.still) throw new Refusal('sponsor.organiser-left')
    await oneSendingAtATime(work, form.id)
    const [before] = await work.tx
      .select()
      .from(sponsorMessages)
      .where(eq(sponsorMessages.id, form.id))
    const same = before?.offerId === found.id && before.byOrganiser === byOrganiser
    if (same && unseal<string>(before.wordsSealed) === words) return
    // Somebody went back to the form and wrote something else.
    const id = before ? newId() : form.id
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
