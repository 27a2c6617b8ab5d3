import 'server-only'
import { networkEventNews } from '@/emails/movement/network-event-news'
import { convenorAppointed } from '@/emails/people/convenor-appointed'
import { convenorVoteOpened } from '@/emails/people/convenor-vote-opened'
import { introductionAccepted } from '@/emails/people/introduction-accepted'
import { introductionAsked } from '@/emails/people/introduction-asked'
import { networkEndedByAge } from '@/emails/people/network-ended-by-age'
import { networkLetter } from '@/emails/people/network-letter'
import { networkMeetingCancelled } from '@/emails/people/network-meeting-cancelled'

/** Only members of a network get these emails: to see to whom they went, or how many, would tell who is in one. */
export const networkEmails = [
  introductionAsked,
  introductionAccepted,
  networkEndedByAge,
  networkLetter,
  convenorAppointed,
  convenorVoteOpened,
  networkMeetingCancelled,
  networkEventNews,
].map(({ name }) => name)
