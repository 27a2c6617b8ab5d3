import 'server-only'
import { claims } from '@/db/schema/money/spending'
import { claimDeclined } from '@/emails/money/claim-declined'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailClaimant } from './email-about-claim'
import { lockSentClaim, subjectOf } from './lock-claim'
import { claimMoves } from './states'

/** Says no, and why. One officer is enough: stopping money needs fewer people than spending it. */
export const declineClaim = verb(
  'claim.decline',
  { knownTo: 'claim.list', subject: lockSentClaim },
  async (work, { claim }, { number, reason }: { number: number; reason: string }) => {
    if (claim.state !== 'asked' && claim.state !== 'approved') throw new Refusal('moved-meanwhile')
    await work.move(claims, claim, claimMoves, 'decline', {
      decidedAt: work.now,
      decidedBy: work.person.personId,
      declineReasonSealed: seal(reason),
      payToSealed: null,
    })
    work.record('claim.declined', subjectOf(claim), { number })
    await emailClaimant(work, claim, claimDeclined, { reason })
  },
)
