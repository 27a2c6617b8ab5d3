'use server'

import { withButton } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { motionDraftForm, motionForm } from '@/lib/democracy/motions/forms'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { saveMotionDraft } from '@/lib/democracy/motions/save-motion-draft'

export const moveMotionAction = withCheckStep({
  schema: motionForm,
  act: (actor, motion, seen) => moveMotion(actor, { ...motion, seen }),
  next: (_, { number }) => `/motions/${number}?done=moved`,
  keep: withButton({
    schema: motionDraftForm,
    act: (actor, draft, seen) => saveMotionDraft(actor, { ...draft, seen }),
    next: '/motions?done=kept',
  }),
})
