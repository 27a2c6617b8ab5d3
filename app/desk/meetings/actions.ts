'use server'

import { formAction } from '@/app/form-action'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { changeAgendaItem } from '@/lib/democracy/meetings/agenda/change-item'
import { moveAgendaItem } from '@/lib/democracy/meetings/agenda/move-item'
import { removeAgendaItem } from '@/lib/democracy/meetings/agenda/remove-item'
import { removePaper } from '@/lib/democracy/meetings/agenda/remove-paper'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { changeMeeting } from '@/lib/democracy/meetings/change-meeting'
import { discardMeeting } from '@/lib/democracy/meetings/discard-meeting'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import {
  addItemForm,
  cancelCalledMeetingForm,
  changeItemForm,
  changeMeetingForm,
  draftMeetingForm,
  itemForm,
  meetingNumberForm,
  meetingRevisionForm,
  moveItemForm,
  paperForm,
} from '@/lib/democracy/meetings/forms'

const back = (number: number, done: string) => `/desk/meetings/${number}?done=${done}`

export const draftMeetingAction = formAction({
  schema: draftMeetingForm,
  act: draftMeeting,
  next: (_, { number }) => back(number, 'drafted'),
  at: { 'meeting.past': 'starts' },
})

export const changeMeetingAction = formAction({
  schema: changeMeetingForm,
  act: changeMeeting,
  next: ({ number }, { told }) => back(number, told ? 'told' : 'changed'),
  at: {
    'meeting.past': 'starts',
    'meeting.notice-too-short': 'starts',
    'meeting.for-others': 'kind',
  },
})

export const sendNoticeAction = formAction({
  schema: meetingRevisionForm,
  act: callMeeting,
  next: ({ number }) => back(number, 'called'),
})

export const cancelCalledMeetingAction = formAction({
  schema: cancelCalledMeetingForm,
  act: cancelMeeting,
  next: ({ number }) => back(number, 'cancelled'),
})

export const discardMeetingAction = formAction({
  schema: meetingNumberForm,
  act: discardMeeting,
  next: '/desk/meetings?done=discarded',
})

export const addItemAction = formAction({
  schema: addItemForm,
  act: addAgendaItem,
  next: ({ number }) => back(number, 'item'),
  at: {
    'motion.withdrawn': 'motion',
    'meeting.motion-on-agenda': 'motion',
    'meeting.motion-too-late': 'motion',
  },
})

export const changeItemAction = formAction({
  schema: changeItemForm,
  act: changeAgendaItem,
  next: (_, { number }) => back(number, 'item'),
  at: {
    'motion.withdrawn': 'motion',
    'meeting.motion-on-agenda': 'motion',
    'meeting.motion-too-late': 'motion',
  },
})

export const moveItemAction = formAction({
  schema: moveItemForm,
  act: moveAgendaItem,
  next: (_, { number }) => back(number, 'moved'),
})

export const removeItemAction = formAction({
  schema: itemForm,
  act: removeAgendaItem,
  next: (_, { number }) => back(number, 'removed'),
})

export const removePaperAction = formAction({
  schema: paperForm,
  act: removePaper,
  next: (_, { number, itemId }) => `/desk/meetings/${number}/items/${itemId}?done=removed`,
})
