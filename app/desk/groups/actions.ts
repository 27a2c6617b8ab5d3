'use server'

import { formAction } from '@/app/form-action'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { appointToGroupForm, endGroupTermForm, settleGroupForm } from '@/lib/people/groups/forms'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import { proposeGroupEnding } from '@/lib/people/groups/propose-group-ending'
import { rejectGroupProposal } from '@/lib/people/groups/reject-group-proposal'
import { withdrawGroupProposal } from '@/lib/people/groups/withdraw-group-proposal'

const done = (what: string) => `/desk/groups?done=${what}`

export const proposeGroupAppointmentAction = formAction({
  schema: appointToGroupForm,
  act: proposeGroupAppointment,
  next: done('proposed'),
  at: {
    'group.in-it-already': 'group',
    'group.full': 'group',
    'group.represents-another': 'represents',
  },
})
export const proposeGroupEndingAction = formAction({
  schema: endGroupTermForm,
  act: proposeGroupEnding,
  next: done('proposed'),
})
export const confirmGroupProposalAction = formAction({
  schema: settleGroupForm,
  act: confirmGroupProposal,
  next: done('confirmed'),
})
export const rejectGroupProposalAction = formAction({
  schema: settleGroupForm,
  act: rejectGroupProposal,
  next: done('rejected'),
})
export const withdrawGroupProposalAction = formAction({
  schema: settleGroupForm,
  act: withdrawGroupProposal,
  next: done('withdrawn'),
})
