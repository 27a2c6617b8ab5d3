'use server'

import { withCheckStep } from '@/app/with-check-step'
import { rewriteForm } from '@/lib/democracy/motions/forms'
import { rewriteMotion } from '@/lib/democracy/motions/rewrite-motion'

export const rewriteMotionAction = withCheckStep({
  schema: rewriteForm,
  act: rewriteMotion,
  next: ({ number }) => `/motions/${number}?done=rewritten`,
  at: { 'motion.words-seconded': 'text', 'motion.words-amended': 'text' },
})
