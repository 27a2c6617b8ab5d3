'use server'

import { formAction } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { approveMinutes } from '@/lib/people/groups/minutes/approve-minutes'
import {
  approveMinutesForm,
  startMinutesForm,
  writeMinutesForm,
} from '@/lib/people/groups/minutes/forms'
import { startMinutes } from '@/lib/people/groups/minutes/start-minutes'
import { writeMinutes } from '@/lib/people/groups/minutes/write-minutes'

export const startMinutesAction = formAction({
  schema: startMinutesForm,
  act: startMinutes,
  next: ({ group }, { minutesId }) => `/groups/${group}/minutes/${minutesId}/write`,
})
export const writeMinutesAction = withCheckStep({
  schema: writeMinutesForm,
  act: (actor, { minutesId, after, text }) =>
    writeMinutes(actor, { minutesId, after, content: { text } }),
  next: ({ group, minutesId }) => `/groups/${group}/minutes/${minutesId}?done=written`,
})
export const approveMinutesAction = formAction({
  schema: approveMinutesForm,
  act: approveMinutes,
  next: ({ group, minutesId }) => `/groups/${group}/minutes/${minutesId}?done=approved`,
})
