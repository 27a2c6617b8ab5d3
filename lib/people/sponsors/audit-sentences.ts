/**
 * What stands in the audit about people who ask to meet us. Officers read it, and are promised no request: so it says neither who asks
 * nor who shared an address, only which organiser offered to meet somebody.
 */
export const sponsorSentences = {
  'sponsor.asked': ({ place }: { place: string }) =>
    `took in that a supporter asks to meet an organiser in ${place}`,
  'sponsor.stopped': () => 'deleted a request to meet an organiser, as the supporter asked',
  'sponsor.offered': () => 'offered to meet a supporter',
  'sponsor.shared': () => 'took in that a supporter or an organiser shared their email address',
}
