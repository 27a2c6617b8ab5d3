import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { supporters } from '@/db/schema/people/supporters'
import { sponsorAsked } from '@/emails/people/sponsor-asked'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { organisersOf } from '@/lib/people/organisers/read'

/**
 * A supporter who knows no two members asks to meet somebody near them. Only who organises there reads it; what the mail to
 * them says is that somebody asks. Where they live is kept for the day they apply.
 */
export const askToMeet = verb(
  'sponsor.ask',
  { subject: oneself },
  async (work, { personId }, { place, about }: { place: string; about: string }) => {
    const own = and(eq(supporters.personId, personId), isNull(supporters.endedAt))
    const kept = await work.tx.update(supporters).set({ place }).where(own).returning()
    if (kept.length === 0) throw new Refusal('sponsor.supporters-only')
    const organisers = await organisersOf(place, work.now, work.tx)
    if (organisers.length === 0) throw new Refusal('sponsor.no-organiser')
    const id = newId()
    const [asked] = await work.tx
      .insert(sponsorRequests)
      .values({
        id,
        personId,
        place,
        aboutSealed: seal(about),
        askedAt: work.now,
        expiresAt: addDays(work.now, organisation.rules.sponsorRequestDays),
      })
      .onConflictDoNothing({ target: sponsorRequests.personId })
      .returning({ id: sponsorRequests.id })
    // Pressed twice, the first request stands.
    if (!asked) return
    work.recordUnnamed('sponsor.asked', { kind: 'sponsor-request', id }, { place })
    for (const organiser of organisers) {
      if (!organiser.email) continue
      await work.email(sponsorAsked, {
        to: { email: organiser.email, personId: organiser.personId },
        key: `${id}/${organiser.personId}`,
        props: { name: organiser.name, where: place, link: siteUrl('/places/requests') },
      })
    }
  },
)
