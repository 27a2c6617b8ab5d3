'use server'

import { formAction } from '@/app/form-action'
import { askToSpeak } from '@/lib/democracy/meetings/running/ask-to-speak'
import { checkIn, checkInWithCode } from '@/lib/democracy/meetings/running/check-in'
import {
  askToSpeakForm,
  checkInCodeForm,
  runMeetingForm,
} from '@/lib/democracy/meetings/running/forms'
import { leaveMeeting } from '@/lib/democracy/meetings/running/leave-meeting'
import { leaveSpeakingList } from '@/lib/democracy/meetings/running/leave-speaking-list'

const live = (done: string) => {
  return ({ number }: { number: number }) => `/meetings/${number}/live?done=${done}`
}

export const checkInWithCodeAction = formAction({
  schema: checkInCodeForm,
  act: checkInWithCode,
  next: (_, { number }) => `/meetings/${number}/live?done=here`,
  at: { 'meeting.wrong-code': 'figures', 'too-many-tries': 'figures' },
})

export const checkInOnlineAction = formAction({
  schema: runMeetingForm,
  act: checkIn,
  next: live('here'),
})

export const leaveMeetingAction = formAction({
  schema: runMeetingForm,
  act: leaveMeeting,
  next: live('left'),
})

export const askToSpeakAction = formAction({
  schema: askToSpeakForm,
  act: askToSpeak,
  next: live('asked'),
})

export const leaveSpeakingListAction = formAction({
  schema: runMeetingForm,
  act: leaveSpeakingList,
  next: live('unasked'),
})
