import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { currentVersion } from '@/lib/people/members/wordings'

const consentTo = (wording: 'network' | 'network-convenor', sentence: string) =>
  z
    .string(sentence)
    .refine((version) => version === String(currentVersion(wording)), sentence)
    .transform(Number)

const membershipId = z.uuid(brokenForm)

/** A member offers to be a convenor, and agrees to be named. */
export const offerToConveneForm = z.object({
  membershipId,
  consent: consentTo('network-convenor', 'Tick that you agree to be named'),
})

/** Somebody who joined under older words agrees to those of today. */
export const agreeAgainForm = z.object({
  membershipId,
  consent: consentTo('network', 'Tick that you choose to be in this network'),
})

export const aboutConvenorForm = z.object({ convenorId: z.uuid(brokenForm) })

export const callConvenorVoteForm = z.object({ membershipId })

export const convenorVoteForm = z.object({
  voteId: z.uuid(brokenForm),
  choice: z.union([z.uuid(), z.literal('none')], 'Choose one of them, or none of them'),
})
