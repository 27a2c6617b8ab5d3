import type { OwnRequest } from '@/lib/people/sponsors/read'

/** How it stands with somebody's request to meet us: nobody yet, one, several. */
export function meetingHeadline({ sponsorOffers }: Pick<OwnRequest, 'sponsorOffers'>): string {
  const count = sponsorOffers.length
  if (count === 0) return 'You have asked to meet one of us'
  return count === 1 ? 'One of us offers to meet you' : `${count} of us offer to meet you`
}
