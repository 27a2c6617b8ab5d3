'use server'

import { formAction } from '@/app/form-action'
import { approveApplication } from '@/lib/membership/join/approve-application'
import {
  applicationDecisionForm,
  applicationForm,
  matchForm,
  referenceForm,
  refusalForm,
  takeForm,
} from '@/lib/membership/join/decision-forms'
import { declineApplication } from '@/lib/membership/join/decline-application'
import { releaseApplication } from '@/lib/membership/join/release-application'
import { returnApplication } from '@/lib/membership/join/return-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { matchReferee } from '@/lib/people/referees/match-referee'
import { refuseReference } from '@/lib/people/referees/refuse-reference'

const backTo =
  (done: string) =>
  ({ number }: { number: number }) =>
    `/desk/applications/${number}?done=${done}`

export const takeApplicationAction = formAction({
  schema: takeForm,
  act: takeApplication,
  next: backTo('taken'),
})
export const releaseApplicationAction = formAction({
  schema: applicationForm,
  act: releaseApplication,
  next: backTo('released'),
})
export const acceptReferenceAction = formAction({
  schema: referenceForm,
  act: acceptReference,
  next: backTo('accepted'),
})
export const refuseReferenceAction = formAction({
  schema: refusalForm,
  act: refuseReference,
  next: backTo('refused'),
})
export const matchRefereeAction = formAction({
  schema: matchForm,
  act: matchReferee,
  next: backTo('matched'),
})

export const decideApplicationAction = formAction({
  schema: applicationDecisionForm,
  act: (actor, { decision, applicationId, question, reason }) => {
    if (decision === 'approve') return approveApplication(actor, { applicationId })
    return decision === 'return'
      ? returnApplication(actor, { applicationId, question: question.trim() })
      : declineApplication(actor, { applicationId, reason: reason.trim() })
  },
  next: (input) => backTo(input.decision)(input),
})
