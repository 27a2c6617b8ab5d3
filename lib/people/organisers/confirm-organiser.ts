import 'server-only'
import { and, eq } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import { members } from '@/db/schema/people/people'
import { organiserAnswered } from '@/emails/people/organiser-answered'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { memberCards } from '@/lib/people/members/member-cards'
import { lockOrganiserTerm } from './lock-organiser-term'
import { organiserMoves } from './states'

/** An officer says yes to a member's offer. The second yes, of another officer, begins the term and ends one that runs there. */
export const confirmOrganiser = verb(
  'organiser.confirm',
  { knownTo: 'organiser.list', subject: lockOrganiserTerm },
  async (work, found, _: { term: string }) => {
    const { id, personId, place, state, firstYesBy } = found
    if (state !== 'offered') throw new Refusal('moved-meanwhile')
    const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
    if (!member?.mayVote) throw new Refusal('office.not-a-member')
    // Strangers write to an organiser, and to nobody who reads along.
    if (await sharesMailbox(work.tx, personId)) throw new Refusal('shared-address.shared')
    const about = { kind: 'person', id: personId }
    if (!firstYesBy) {
      await work.tx
        .update(organiserTerms)
        .set({ firstYesBy: work.person.personId, firstYesAt: work.now })
        .where(eq(organiserTerms.id, id))
      work.record('organiser.first-yes', about, { place })
      return
    }
    await work.tx
      .update(organiserTerms)
      .set({ state: 'ended', endedAt: work.now, shownSince: null, shownVersion: null })
      .where(
        and(
          eq(organiserTerms.personId, personId),
          eq(organiserTerms.place, place),
          eq(organiserTerms.state, 'confirmed'),
        ),
      )
    await work.move(organiserTerms, { id }, organiserMoves, 'confirm', {
      confirmedBy: work.person.personId,
      startsAt: work.now,
      endsAt: addDays(work.now, organisation.rules.termDays),
    })
    work.record('organiser.confirmed', about, { place })
    if (!member.email) return
    await work.email(organiserAnswered, {
      to: { email: member.email, personId },
      key: id,
      props: { name: member.called, where: place, given: true, link: siteUrl('/places/organise') },
    })
  },
)
