'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { callSpeaker } from '@/lib/democracy/meetings/running/call-speaker'
import { checkInMember, noteMemberLeft } from '@/lib/democracy/meetings/running/check-in-member'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import {
  callSpeakerForm,
  goToItemForm,
  memberArrivesForm,
  memberLeavesForm,
  moreTimeForm,
  runMeetingForm,
  speakingListForm,
  speakingRulesForm,
} from '@/lib/democracy/meetings/running/forms'
import { giveMoreTime } from '@/lib/democracy/meetings/running/give-more-time'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import {
  setSpeakingRules,
  turnSpeakingList,
} from '@/lib/democracy/meetings/running/set-speaking-rules'

const chair = ({ number }: { number: number }) => `/desk/meetings/${number}/chair`
const door = (done: string) => {
  return ({ number }: { number: number }) => `/desk/meetings/${number}/arrivals?done=${done}`
}

export const openMeetingAction = formAction({
  schema: runMeetingForm,
  act: openMeeting,
  next: chair,
})

export const closeMeetingAction = formAction({
  schema: runMeetingForm,
  act: closeMeeting,
  next: ({ number }) => `/desk/meetings/${number}?done=closed`,
})

export const goToItemAction = formAction({
  schema: goToItemForm,
  act: goToItem,
  next: (_, meeting) => chair(meeting),
})

export const callSpeakerAction = formAction({
  schema: callSpeakerForm,
  act: callSpeaker,
  next: chair,
})

export const giveMoreTimeAction = formAction({
  schema: moreTimeForm,
  act: giveMoreTime,
  next: chair,
})

export const setSpeakingRulesAction = formAction({
  schema: speakingRulesForm,
  act: setSpeakingRules,
  next: chair,
})

export const turnSpeakingListAction = formAction({
  schema: speakingListForm,
  act: turnSpeakingList,
  next: chair,
})

export const checkInMemberAction = withMemberNames(
  ['member'],
  formAction({
    schema: memberArrivesForm,
    act: checkInMember,
    next: door('here'),
    at: { 'meeting.no-such-member': 'member', 'meeting.not-for-them': 'member' },
  }),
)

export const noteMemberLeftAction = formAction({
  schema: memberLeavesForm,
  act: noteMemberLeft,
  next: door('left'),
})
