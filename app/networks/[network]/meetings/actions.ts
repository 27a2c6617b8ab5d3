'use server'

import { formAction } from '@/app/form-action'
import { answerNetworkMeeting } from '@/lib/people/networks/meetings/answer-meeting'
import { callNetworkMeeting } from '@/lib/people/networks/meetings/call-meeting'
import { cancelNetworkMeeting } from '@/lib/people/networks/meetings/cancel-meeting'
import {
  answerMeetingForm,
  callMeetingForm,
  cancelMeetingForm,
} from '@/lib/people/networks/meetings/forms'

const done = (what: string) => `/membership/networks?done=${what}`

export const callMeetingAction = formAction({
  schema: callMeetingForm,
  act: callNetworkMeeting,
  next: done('called'),
  at: { 'network-meeting.past': 'starts' },
})
export const answerMeetingAction = formAction({
  schema: answerMeetingForm,
  act: answerNetworkMeeting,
  next: done('answered'),
})
export const cancelMeetingAction = formAction({
  schema: cancelMeetingForm,
  act: cancelNetworkMeeting,
  next: done('cancelled'),
})
