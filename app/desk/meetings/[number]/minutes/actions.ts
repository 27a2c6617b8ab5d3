'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { writeActionForm } from '@/lib/democracy/meetings/actions/forms'
import { writeAction } from '@/lib/democracy/meetings/actions/write-action'
import { approveMeetingMinutes } from '@/lib/democracy/meetings/minutes/approve-meeting-minutes'
import {
  approveMeetingMinutesForm,
  writeMeetingMinutesForm,
} from '@/lib/democracy/meetings/minutes/forms'
import { writeMeetingMinutes } from '@/lib/democracy/meetings/minutes/write-meeting-minutes'

export const writeMeetingMinutesAction = formAction({
  schema: writeMeetingMinutesForm,
  act: writeMeetingMinutes,
  next: ({ number }) => `/desk/meetings/${number}/minutes?done=written`,
})

export const writeActionAction = withMemberNames(
  ['member'],
  formAction({
    schema: writeActionForm,
    act: writeAction,
    next: ({ number }) => `/desk/meetings/${number}/minutes?done=action#actions`,
    at: {
      'meeting.no-such-member': 'member',
      'meeting.not-for-them': 'member',
      'action.due-past': 'due',
      'action.due-far': 'due',
    },
  }),
)

export const approveMeetingMinutesAction = formAction({
  schema: approveMeetingMinutesForm,
  act: approveMeetingMinutes,
  next: ({ number }) => `/desk/meetings/${number}/minutes?done=approved`,
  at: { 'meeting.not-later': 'at' },
})
