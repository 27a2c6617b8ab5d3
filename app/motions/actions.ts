'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { discardDraft } from '@/lib/democracy/drafts/discard-draft'
import { brokenForm } from '@/lib/kernel/form-fields'

export const discardMotionDraftAction = formAction({
  schema: z.object({ subject: z.uuid({ error: brokenForm }) }),
  act: (actor, { subject }) => discardDraft(actor, { kind: 'motion', subject }),
  next: '/motions?done=discarded',
})
