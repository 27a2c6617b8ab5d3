'use server'

import { formAction } from '@/app/form-action'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { declineOrganiser } from '@/lib/people/organisers/decline-organiser'
import { termForm } from '@/lib/people/organisers/forms'
import { stopOrganising } from '@/lib/people/organisers/stop-organising'

export const confirmOrganiserAction = formAction({
  schema: termForm,
  act: confirmOrganiser,
  next: '/desk/organisers?done=yes',
})

export const declineOrganiserAction = formAction({
  schema: termForm,
  act: declineOrganiser,
  next: '/desk/organisers?done=declined',
})

export const endOrganiserAction = formAction({
  schema: termForm,
  act: stopOrganising,
  next: '/desk/organisers?done=ended',
})
