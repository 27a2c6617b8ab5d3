import 'server-only'
import type { Email } from '@/emails/email'
import { claimWaiting } from '@/emails/money/claim-waiting'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { officersWith } from '@/lib/people/officers/officers-now'
import type { Claim } from './lock-claim'

type Told = { name: string; number: number; link: string }

/** Writes to whoever the money is for. What the group pays itself has nobody to write to. */
export async function emailClaimant<Props>(
  work: Work,
  claim: Claim,
  email: Email<Told & NoInfer<Props>>,
  props: Props,
) {
  if (!claim.personId) return
  const claimant = await addresseeOf(work.tx, claim.personId)
  if (!claimant) return
  await work.email(email, {
    to: claimant,
    key: claim.id,
    props: {
      ...props,
      name: claimant.name,
      number: claim.number,
      link: siteUrl(`/membership/claims/${claim.number}`),
    },
  })
}

/** Tells everybody who can approve it, once, and not whoever made it. */
export async function emailApprovers(work: Work, claim: Claim) {
  for (const officer of await officersWith(work, 'spending.approve')) {
    if ([claim.personId, claim.proposedBy].includes(officer.personId)) continue
    await work.email(claimWaiting, {
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
