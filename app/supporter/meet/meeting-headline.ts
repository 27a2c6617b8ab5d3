import type { OwnRequest } from '@/lib/people/sponsors/read'

type Request = { sponsorOffers: readonly Pick<OwnRequest['sponsorOffers'][number], 'still'>[] }

/** How it stands with somebody's request to meet us: nobody yet, one, several. */
export function meetingHeadline({ sponsorOffers }: Request): string {
  const count = sponsorOffers.filter(({ still }) => still).length
  if (count === 0) return 'You have asked to meet one of us'
  return count === 1 ? 'One of us offers to meet you' : `${count} of us offer to meet you`
}
