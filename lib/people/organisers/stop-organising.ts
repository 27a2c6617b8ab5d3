import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import { organiserEnded } from '@/emails/people/organiser-ended'
import { verb, type Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockOrganiserTerm } from './lock-organiser-term'
import { organiserMoves } from './states'

/** An organiser stops, or takes the offer back; or one officer ends it, because organisers read what strangers write. */
export const stopOrganising = verb(
  'organiser.stop',
  { subject: lockOrganiserTerm },
  async (work, { id, personId, place }, _: { term: string }) => {
    const by = work.person.personId
    await work.move(organiserTerms, { id }, organiserMoves, 'end', ending(work, by))
    work.record('organiser.ended', { kind: 'person', id: personId }, { place })
    const member = await addresseeOf(work.tx, personId)
    if (by === personId || !member) return
    await work.email(organiserEnded, {
      to: member,
      key: id,
      props: { name: member.name, where: place },
    })
  },
)

function ending(work: Work, endedBy: string | null) {
  return { endedBy, endedAt: work.now, shownSince: null, shownVersion: null }
}

/** Only a member organises, so whoever leaves is one no more, and nobody sees them there. Part of the leaving. */
export async function endOrganisingOf(work: Work, personId: string) {
  await work.tx
    .update(organiserTerms)
    .set({
      state: 'ended',
      ...ending(work, work.actor.kind === 'person' ? work.actor.personId : null),
    })
    .where(
      and(
        eq(organiserTerms.personId, personId),
        inArray(organiserTerms.state, ['offered', 'confirmed']),
      ),
    )
}
