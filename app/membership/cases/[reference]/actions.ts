'use server'

import { formAction } from '@/app/form-action'
import { answerCharge } from '@/lib/membership/discipline/add-paper'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import { askForTime } from '@/lib/membership/discipline/ask-for-time'
import { agreeToDecision, draftDecision } from '@/lib/membership/discipline/decide'
import {
  agreeForm,
  caseForm,
  caseWordsForm,
  companionForm,
  decisionForm,
} from '@/lib/membership/discipline/forms'
import { nameCompanion } from '@/lib/membership/discipline/name-companion'
import { stepAside } from '@/lib/membership/discipline/step-aside'

const backTo =
  (done: string) =>
  ({ reference }: { reference: string }) =>
    `/membership/cases/${reference}?done=${done}`

export const answerChargeAction = formAction({
  schema: caseWordsForm,
  act: answerCharge,
  next: backTo('answered'),
})
export const askForTimeAction = formAction({
  schema: caseWordsForm,
  act: askForTime,
  next: backTo('time-asked'),
})
export const nameCompanionAction = formAction({
  schema: companionForm,
  act: nameCompanion,
  next: backTo('companion'),
})
export const appealDecisionAction = formAction({
  schema: caseWordsForm,
  act: appealDecision,
  next: backTo('appealed'),
})
export const draftDecisionAction = formAction({
  schema: decisionForm,
  act: draftDecision,
  next: backTo('drafted'),
  at: {
    'case.harder': 'outcome',
    'case.not-later': 'until',
    'case.suspension-too-long': 'until',
  },
})
export const stepAsideAction = formAction({
  schema: caseForm,
  act: stepAside,
  next: '/membership/cases?done=stepped-aside',
})
export const agreeToDecisionAction = formAction({
  schema: agreeForm,
  act: agreeToDecision,
  next: backTo('agreed'),
})
