import 'server-only'
import { organiserTerms } from '@/db/schema/people/organisers'
import { organiserAnswered } from '@/emails/people/organiser-answered'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
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
    const member = await addresseeOf(work.tx, personId)
    if (!member) return
    await work.email(organiserAnswered, {
      to: member,
      key: id,
      props: { name: member.name, where: place, given: false, link: siteUrl('/places') },
    })
  },
)
