'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { retryMail } from '@/lib/records/outgoing-mail/retry-mail'

export const retryMailAction = formAction({
  schema: z.object({ mailId: z.uuid() }),
  act: retryMail,
  next: '/desk/mail?done=again',
})
