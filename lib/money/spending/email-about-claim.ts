import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { officersWith } from '@/lib/people/officers/officers-now'
import type { Claim } from './lock-claim'

type ToClaimant = 'claim-received' | 'claim-approved' | 'claim-declined' | 'claim-paid'

/** Writes to whoever the money is for. What the group pays itself has nobody to write to. */
export async function postToClaimant<Name extends ToClaimant>(
  work: Work,
  claim: Claim,
  message: Name,
  props: Omit<MessageProps<Name>, 'name' | 'number' | 'link'>,
) {
  if (!claim.personId) return
  const claimant = await addresseeOf(work.tx, claim.personId)
  if (!claimant) return
  await work.email(message, {
    to: claimant,
    key: claim.id,
    props: {
      ...props,
      name: claimant.name,
      number: claim.number,
      link: siteUrl(`/membership/claims/${claim.number}`),
    } as unknown as MessageProps<Name>,
  })
}

/** Tells everybody who can approve it, once, and not whoever made it. */
export async function tellApprovers(work: Work, claim: Claim) {
  for (const officer of await officersWith(work, 'spending.approve')) {
    if ([claim.personId, claim.proposedBy].includes(officer.personId)) continue
    await work.email('claim-waiting', {
      to: { email: officer.email, personId: officer.personId },
      key: `${claim.id}/${officer.personId}`,
      props: {
        name: officer.name,
        number: claim.number,
        amountPence: claim.amountPence,
        link: siteUrl(`/desk/money/claims/${claim.number}`),
      },
    })
  }
}
