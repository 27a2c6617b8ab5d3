'use server'

import { formAction } from '@/app/form-action'
import { handoverTickForm } from '@/lib/people/officers/handover/forms'
import { tickHandover } from '@/lib/people/officers/handover/tick-handover'
import { untickHandover } from '@/lib/people/officers/handover/untick-handover'

export const tickHandoverAction = formAction({
  schema: handoverTickForm,
  act: tickHandover,
  next: '/membership/handovers?done=ticked',
})
export const untickHandoverAction = formAction({
  schema: handoverTickForm,
  act: untickHandover,
  next: '/membership/handovers?done=unticked',
})
