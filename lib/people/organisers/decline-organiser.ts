import 'server-only'
import { eq } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import { people } from '@/db/schema/people/people'
import { organiserAnswered } from '@/emails/people/organiser-answered'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { lockOrganiserTerm } from './lock-organiser-term'
import { organiserMoves } from './states'

/** One officer is enough to say no to an offer. The member is told, and can offer again. */
export const declineOrganiser = verb(
  'organiser.decline',
  { knownTo: 'organiser.list', subject: lockOrganiserTerm },
  async (work, { id, personId, place }, _: { term: string }) => {
    await work.move(organiserTerms, { id }, organiserMoves, 'decline', {
      endedBy: work.person.personId,
      endedAt: work.now,
      shownSince: null,
      shownVersion: null,
    })
    work.record('organiser.declined', { kind: 'person', id: personId }, { place })
    const [member] = await work.tx.select().from(people).where(eq(people.id, personId))
    if (!member?.email) return
    await work.email(organiserAnswered, {
      to: { email: member.email, personId },
      key: id,
      props: { name: member.called, where: place, given: false, link: siteUrl('/places') },
    })
  },
)
