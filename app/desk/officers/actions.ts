'use server'

import { formAction } from '@/app/form-action'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { appointForm, endForm, settleForm } from '@/lib/people/officers/forms'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import { rejectProposal } from '@/lib/people/officers/reject-proposal'
import { withdrawProposal } from '@/lib/people/officers/withdraw-proposal'

const done = (what: string) => `/desk/officers?done=${what}`

export const proposeAppointmentAction = formAction({
  schema: appointForm,
  act: proposeAppointment,
  next: done('proposed'),
})
export const proposeEndingAction = formAction({
  schema: endForm,
  act: proposeEnding,
  next: done('proposed'),
})
export const confirmProposalAction = formAction({
  schema: settleForm,
  act: confirmProposal,
  next: done('confirmed'),
})
export const rejectProposalAction = formAction({
  schema: settleForm,
  act: rejectProposal,
  next: done('rejected'),
})
export const withdrawProposalAction = formAction({
  schema: settleForm,
  act: withdrawProposal,
  next: done('withdrawn'),
})
