'use server'

import { formAction } from '@/app/form-action'
import { approveApplication } from '@/lib/membership/join/approve-application'
import {
  applicationForm,
  decisionForm,
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

const backTo = (done: string) => (_: unknown, input: { number: number }) =>
  `/desk/applications/${input.number}?done=${done}`

export const take = formAction(takeForm, takeApplication, backTo('taken'))
export const release = formAction(applicationForm, releaseApplication, backTo('released'))
export const accept = formAction(referenceForm, acceptReference, backTo('accepted'))
export const refuse = formAction(refusalForm, refuseReference, backTo('refused'))
export const match = formAction(matchForm, matchReferee, backTo('matched'))

export const decide = formAction(
  decisionForm,
  (actor, { decision, applicationId, question, reason }) => {
    if (decision === 'approve') return approveApplication(actor, { applicationId })
    return decision === 'return'
      ? returnApplication(actor, { applicationId, question: question.trim() })
      : declineApplication(actor, { applicationId, reason: reason.trim() })
  },
  (result, input) => backTo(input.decision)(result, input),
)
