'use server'

import { formAction, unless } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { askToSpeak } from '@/lib/democracy/meetings/running/ask-to-speak'
import { checkIn, checkInWithCode } from '@/lib/democracy/meetings/running/check-in'
import {
  askToSpeakForm,
  checkInCodeForm,
  runMeetingForm,
} from '@/lib/democracy/meetings/running/forms'
import { leaveMeeting } from '@/lib/democracy/meetings/running/leave-meeting'
import { leaveSpeakingList } from '@/lib/democracy/meetings/running/leave-speaking-list'
import { castInMeeting, castOptionsInMeeting } from '@/lib/democracy/meetings/votes/cast-in-meeting'
import {
  handCountForm,
  meetingBallotForm,
  meetingOptionsForm,
} from '@/lib/democracy/meetings/votes/forms'
import { writeHandCount } from '@/lib/democracy/meetings/votes/write-hand-count'

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

/** Sent twice, the first ballot is in the box and the page says so; the second never was one. */
export const castInMeetingAction = withCheckStep({
  schema: meetingBallotForm,
  act: unless('vote.already-voted', castInMeeting),
  next: live('voted'),
})

export const castOptionsInMeetingAction = withCheckStep({
  schema: meetingOptionsForm,
  act: unless('vote.already-voted', castOptionsInMeeting),
  next: live('voted'),
})

export const writeHandCountAction = formAction({
  schema: handCountForm,
  act: writeHandCount,
  next: live('counted'),
  at: { 'hands.too-many': 'for' },
})

export const leaveSpeakingListAction = formAction({
  schema: runMeetingForm,
  act: leaveSpeakingList,
  next: live('unasked'),
})
