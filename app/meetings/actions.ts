'use server'

import { formAction } from '@/app/form-action'
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
