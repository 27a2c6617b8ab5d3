'use server'

import { formAction } from '@/app/form-action'
import { motionPaperForm } from '@/lib/democracy/meetings/motion-papers/forms'
import { removeMotionPaper } from '@/lib/democracy/meetings/motion-papers/remove-motion-paper'

export const removeMotionPaperAction = formAction({
  schema: motionPaperForm,
  act: removeMotionPaper,
  next: (_, { number }) => `/motions/${number}?done=paper-removed`,
})
