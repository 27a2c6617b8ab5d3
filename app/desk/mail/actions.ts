'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { sendMailAgain } from '@/lib/records/outgoing-mail/send-mail-again'
import { sendStuckAgain } from '@/lib/records/outgoing-mail/send-stuck-again'
import { sendUntoldAgain } from '@/lib/records/outgoing-mail/send-untold-again'

export const sendMailAgainAction = formAction({
  schema: z.object({ mailId: z.uuid() }),
  act: sendMailAgain,
  next: '/desk/mail?done=again',
})

export const sendUntoldAgainAction = formAction({
  schema: z.object({}),
  act: sendUntoldAgain,
  next: '/desk/mail?done=untold',
})

export const sendStuckAgainAction = formAction({
  schema: z.object({}),
  act: sendStuckAgain,
  next: '/desk/mail?done=stuck&state=failed',
})
