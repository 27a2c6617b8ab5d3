'use server'

import { formAction } from '@/app/form-action'
import { answerComplaint } from '@/lib/membership/complaints/answer-complaint'
import { closeComplaint } from '@/lib/membership/complaints/close-complaint'
import {
  complaintAnswerForm,
  complaintCloseForm,
  keepFromForm,
} from '@/lib/membership/complaints/forms'
import { keepFromOfficer } from '@/lib/membership/complaints/keep-from-officer'

const backTo =
  (done: string) =>
  ({ reference }: { reference: string }) =>
    `/desk/complaints/${reference}?done=${done}`

export const answerComplaintAction = formAction({
  schema: complaintAnswerForm,
  act: answerComplaint,
  next: backTo('answered'),
})
export const closeComplaintAction = formAction({
  schema: complaintCloseForm,
  act: closeComplaint,
  next: backTo('closed'),
})
export const keepFromOfficerAction = formAction({
  schema: keepFromForm,
  act: keepFromOfficer,
  next: '/desk/complaints',
  at: {
    'complaint.nobody-left': 'termId',
    'complaint.too-few-left': 'termId',
    'complaint.has-case': 'termId',
  },
})
