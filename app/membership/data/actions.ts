'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { stopSupporting } from '@/lib/people/supporters/stop-supporting'

export const stopSupportingAction = formAction({
  schema: z.object({}),
  act: stopSupporting,
  next: '/membership/data?done=stopped',
})
