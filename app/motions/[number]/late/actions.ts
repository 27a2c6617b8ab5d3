'use server'

import { formAction } from '@/app/form-action'
import { decideLateMotion } from '@/lib/democracy/meetings/late-motions/decide-late-motion'
import { decideLateForm, putLateForm } from '@/lib/democracy/meetings/late-motions/forms'
import { putLateMotion } from '@/lib/democracy/meetings/late-motions/put-late-motion'

export const putLateAction = formAction({
  schema: putLateForm,
  act: putLateMotion,
  next: ({ number }) => `/motions/${number}?done=put-late`,
  at: { 'late-motion.in-time': 'meeting', 'late-motion.put-already': 'meeting' },
})

export const decideLateAction = formAction({
  schema: decideLateForm,
  act: decideLateMotion,
  next: ({ meeting }) => `/desk/meetings/${meeting}/chair`,
  at: { 'late-motion.both-figures': 'lateAgainst', 'late-motion.figures': 'lateFor' },
})
