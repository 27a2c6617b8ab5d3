'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { addEvidence } from '@/lib/membership/discipline/add-paper'
import {
  caseForm,
  caseWordsForm,
  giveTimeForm,
  measureForm,
  panelFields,
  panelForm,
  reinstateForm,
  settleMeasureForm,
} from '@/lib/membership/discipline/forms'
import { giveTime } from '@/lib/membership/discipline/give-time'
import { confirmMeasure, declineMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { namePanel } from '@/lib/membership/discipline/name-panel'
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
export const namePanelAction = withMemberNames(
  panelFields,
  formAction({ schema: panelForm, act: namePanel, next: backTo('named') }),
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
