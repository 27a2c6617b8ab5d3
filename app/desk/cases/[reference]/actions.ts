'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { addEvidence } from '@/lib/membership/discipline/add-paper'
import {
  caseForm,
  caseWordsForm,
  giveTimeForm,
  measureForm,
  memberLetterForm,
  panelFields,
  panelForm,
  refuseTimeForm,
  reinstateForm,
  replacementForm,
  settleMeasureForm,
} from '@/lib/membership/discipline/forms'
import { giveTime } from '@/lib/membership/discipline/give-time'
import { confirmMeasure, declineMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { proposePanel, proposeReplacement } from '@/lib/membership/discipline/propose-panel'
import { recordLetter } from '@/lib/membership/discipline/record-letter'
import { refuseTime } from '@/lib/membership/discipline/refuse-time'
import { bringCharge, declineCharge } from '@/lib/membership/discipline/settle-charge'

const backTo =
  (done: string) =>
  ({ reference }: { reference: string }) =>
    `/desk/cases/${reference}?done=${done}`

export const bringChargeAction = formAction({
  schema: caseForm,
  act: bringCharge,
  next: backTo('brought'),
})
export const declineChargeAction = formAction({
  schema: caseForm,
  act: declineCharge,
  next: '/desk/cases?done=declined',
})
export const addEvidenceAction = formAction({
  schema: caseWordsForm,
  act: addEvidence,
  next: backTo('added'),
})
export const giveTimeAction = formAction({
  schema: giveTimeForm,
  act: giveTime,
  next: backTo('time-given'),
  at: {
    'case.not-later': 'until',
    'case.beyond-its-time': 'until',
    'case.no-time-to-decide': 'until',
  },
})
export const refuseTimeAction = formAction({
  schema: refuseTimeForm,
  act: refuseTime,
  next: backTo('time-refused'),
})
export const recordLetterAction = formAction({
  schema: memberLetterForm,
  act: recordLetter,
  next: backTo('letter'),
  at: { 'case.letter-day': 'on', 'case.no-appeal-now': 'kind' },
})
export const proposePanelAction = withMemberNames(
  panelFields,
  formAction({ schema: panelForm, act: proposePanel, next: backTo('proposed') }),
)
export const proposeReplacementAction = withMemberNames(
  ['number'],
  formAction({
    schema: replacementForm,
    act: proposeReplacement,
    next: backTo('proposed'),
    at: {
      'case.panel-standing': 'number',
      'case.panel-email': 'number',
      'case.has-part': 'number',
      'own-case': 'number',
    },
  }),
)
export const proposeMeasureAction = formAction({
  schema: measureForm,
  act: proposeMeasure,
  next: backTo('proposed'),
  at: {
    'case.not-later': 'until',
    'case.beyond-its-time': 'until',
    'case.extension-too-long': 'until',
    'case.suspension-too-long': 'until',
  },
})
export const proposeReinstatementAction = formAction({
  schema: reinstateForm,
  act: proposeMeasure,
  next: backTo('proposed'),
})
export const confirmMeasureAction = formAction({
  schema: settleMeasureForm,
  act: confirmMeasure,
  next: backTo('confirmed'),
})
export const declineMeasureAction = formAction({
  schema: settleMeasureForm,
  act: declineMeasure,
  next: backTo('measure-declined'),
})
