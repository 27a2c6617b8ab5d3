'use server'

import { formAction } from '@/app/form-action'
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

export const approveMeetingMinutesAction = formAction({
  schema: approveMeetingMinutesForm,
  act: approveMeetingMinutes,
  next: ({ number }) => `/desk/meetings/${number}/minutes?done=approved`,
  at: { 'meeting.not-later': 'at' },
})
