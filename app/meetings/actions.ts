'use server'

import { formAction } from '@/app/form-action'
import { declineAction } from '@/lib/democracy/meetings/actions/decline-action'
import { dropAction } from '@/lib/democracy/meetings/actions/drop-action'
import { finishAction } from '@/lib/democracy/meetings/actions/finish-action'
import {
  actionForm,
  dropActionForm,
  finishActionForm,
} from '@/lib/democracy/meetings/actions/forms'
import { takeActionOn } from '@/lib/democracy/meetings/actions/take-action-on'
import { answerInvitation } from '@/lib/democracy/meetings/answers/answer-invitation'
import { sayWhatIsNeeded } from '@/lib/democracy/meetings/answers/say-what-is-needed'
import { renewCalendarFeed } from '@/lib/democracy/meetings/calendar/renew-feed'
import { stopCalendarFeed } from '@/lib/democracy/meetings/calendar/stop-feed'
import { invitationForm, neededForm, nothingToFill } from '@/lib/democracy/meetings/forms'

export const answerInvitationAction = formAction({
  schema: invitationForm,
  act: answerInvitation,
  next: ({ number, coming }) => `/meetings/${number}?done=${coming}`,
})

export const sayWhatIsNeededAction = formAction({
  schema: neededForm,
  act: sayWhatIsNeeded,
  next: ({ number }) => `/meetings/${number}?done=needs`,
})

export const takeActionOnAction = formAction({
  schema: actionForm,
  act: takeActionOn,
  next: ({ actionId }, { number }) =>
    `/meetings/${number}?done=taken-on&action=${actionId}#actions`,
})

export const declineActionAction = formAction({
  schema: actionForm,
  act: declineAction,
  next: (_, { number }) => `/meetings/${number}?done=declined#actions`,
})

export const finishActionAction = formAction({
  schema: finishActionForm,
  act: finishAction,
  next: (_, { number }) => `/meetings/${number}?done=finished#actions`,
})

export const dropActionAction = formAction({
  schema: dropActionForm,
  act: dropAction,
  next: (_, { number }) => `/meetings/${number}?done=dropped#actions`,
})

export const renewCalendarFeedAction = formAction({
  schema: nothingToFill,
  act: renewCalendarFeed,
  next: '/meetings/calendar?done=made',
})

export const stopCalendarFeedAction = formAction({
  schema: nothingToFill,
  act: stopCalendarFeed,
  next: '/meetings/calendar?done=stopped',
})
