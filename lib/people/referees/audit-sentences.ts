import type { RefereePlace } from './states'

type About = { referenceId: string; place: RefereePlace }

const the = ({ place }: { place?: RefereePlace }) => `the ${place ?? 'referee'}`

/** What happened to a reference, in words; the actor's name goes in front. */
export const refereeSentences = {
  'reference.requested': (detail: About) => `asked for a reference from ${the(detail)}`,
  'reference.matched': (detail: About) => `matched ${the(detail)} to a member, and asked them`,
  'reference.given': (detail: About) => `gave a reference as ${the(detail)}`,
  'reference.declined': (detail: About) => `declined to be ${the(detail)}`,
  'reference.reminded': (detail: About & { day: number }) =>
    `reminded ${the(detail)} after ${detail.day} days`,
  'reference.chased': ({ referees }: { referees: number }) =>
    referees > 1
      ? 'told the applicant that neither referee has answered'
      : 'told the applicant that a referee has not answered',
  'reference.corrected': (detail: About) => `corrected the name of ${the(detail)}`,
  'reference.expired': (detail: About) => `closed the request to ${the(detail)}, which had expired`,
  'reference.bounced': (detail: About) =>
    `noted that an email to ${the(detail)} could not be delivered`,
  'reference.replaced': (detail: About) => `named someone else as ${the(detail)}`,
  'reference.accepted': (detail: About) => `accepted the reference of ${the(detail)}`,
  'reference.refused': (detail: About) => `asked for someone else as ${the(detail)}`,
}
