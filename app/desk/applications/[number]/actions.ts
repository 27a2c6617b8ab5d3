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
import { answerForApplicant } from '@/lib/membership/join/paper/answer-for-applicant'
import { correctTypedFor } from '@/lib/membership/join/paper/correct-typed-answers'
import {
  actForApplicantForm,
  answerForApplicantForm,
  refereeForApplicantForm,
  typedSectionForms,
} from '@/lib/membership/join/paper/paper-application'
import { withdrawForApplicant } from '@/lib/membership/join/paper/withdraw-for-applicant'
import { releaseApplication } from '@/lib/membership/join/release-application'
import { returnApplication } from '@/lib/membership/join/return-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { declineEnding } from '@/lib/membership/leaving/decline-ending'
import { settleEndingForm } from '@/lib/membership/leaving/ending-forms'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { matchReferee } from '@/lib/people/referees/match-referee'
import { refuseReference } from '@/lib/people/referees/refuse-reference'
import { replaceRefereeFor } from '@/lib/people/referees/replace-referee'
import { confirmErasure } from '@/lib/records/erasure/confirm-erasure'
import { recordApplicantErasure } from '@/lib/records/erasure/record-applicant-erasure'

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
  act: (actor, { decision, applicationId, question, reason, seen }) => {
    if (decision === 'approve') return approveApplication(actor, { applicationId, seen })
    return decision === 'return'
      ? returnApplication(actor, { applicationId, question: question.trim(), seen })
      : declineApplication(actor, { applicationId, reason: reason.trim(), seen })
  },
  next: (input) => backTo(input.decision)(input),
})

export const answerForApplicantAction = formAction({
  schema: answerForApplicantForm,
  act: answerForApplicant,
  next: backTo('answered-for'),
})
export const withdrawForApplicantAction = formAction({
  schema: actForApplicantForm,
  act: withdrawForApplicant,
  next: backTo('withdrawn-for'),
})
export const replaceRefereeForAction = formAction({
  schema: refereeForApplicantForm,
  act: replaceRefereeFor,
  next: backTo('referee-named'),
})
export const correctAboutThemAction = formAction({
  schema: typedSectionForms['about-you'],
  act: (actor, { answers, section, applicationId }, seen) =>
    correctTypedFor(actor, { applicationId, section, answers, seen }),
  next: backTo('corrected'),
})
export const correctTheirMovementAction = formAction({
  schema: typedSectionForms['labour-movement'],
  act: (actor, { answers, section, applicationId }, seen) =>
    correctTypedFor(actor, { applicationId, section, answers, seen }),
  next: backTo('corrected'),
})
export const correctTheirDuesAction = formAction({
  schema: typedSectionForms.dues,
  act: (actor, { answers, section, applicationId }, seen) =>
    correctTypedFor(actor, { applicationId, section, answers, seen }),
  next: backTo('corrected'),
})

export const recordApplicantErasureAction = formAction({
  schema: actForApplicantForm,
  act: recordApplicantErasure,
  next: backTo('erasure-proposed'),
})
export const confirmApplicantErasureAction = formAction({
  schema: settleEndingForm,
  act: confirmErasure,
  next: backTo('erased'),
})
export const declineApplicantErasureAction = formAction({
  schema: settleEndingForm,
  act: declineEnding,
  next: backTo('erasure-declined'),
})
