'use server'

import { formAction } from '@/app/form-action'
import { addNameToRequisition } from '@/lib/democracy/meetings/requisitions/add-name'
import { answerRequisition } from '@/lib/democracy/meetings/requisitions/answer-requisition'
import {
  answerRequisitionForm,
  confirmDateForm,
  openRequisitionForm,
  requisitionDateForm,
  requisitionForm,
} from '@/lib/democracy/meetings/requisitions/forms'
import { openRequisition } from '@/lib/democracy/meetings/requisitions/open-requisition'
import {
  confirmRequisitionDate,
  proposeRequisitionDate,
  withdrawRequisitionDate,
} from '@/lib/democracy/meetings/requisitions/set-date'
import { withdrawName } from '@/lib/democracy/meetings/requisitions/withdraw-name'

const back = (number: number, done: string) => `/meetings/requisitions/${number}?done=${done}`

export const openRequisitionAction = formAction({
  schema: openRequisitionForm,
  act: openRequisition,
  next: (_, { number }) => back(number, 'opened'),
})

export const addNameAction = formAction({
  schema: requisitionForm,
  act: addNameToRequisition,
  next: ({ number }) => back(number, 'signed'),
})

export const withdrawNameAction = formAction({
  schema: requisitionForm,
  act: withdrawName,
  next: ({ number }) => back(number, 'withdrawn'),
})

export const answerRequisitionAction = formAction({
  schema: answerRequisitionForm,
  act: answerRequisition,
  next: ({ number }) => back(number, 'answered'),
  at: { 'requisition.not-such-a-meeting': 'meeting' },
})

export const proposeDateAction = formAction({
  schema: requisitionDateForm,
  act: proposeRequisitionDate,
  next: ({ number }) => back(number, 'date-proposed'),
  at: { 'meeting.notice-too-short': 'starts' },
})

export const confirmDateAction = formAction({
  schema: confirmDateForm,
  act: confirmRequisitionDate,
  next: ({ number }) => back(number, 'called'),
})

export const withdrawDateAction = formAction({
  schema: requisitionForm,
  act: withdrawRequisitionDate,
  next: ({ number }) => back(number, 'date-withdrawn'),
})
