'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { advanceStripe } from '@/lib/demo/advance-stripe'
import { moveClock } from '@/lib/demo/move-clock'
import { runAllChores } from '@/lib/jobs/run-chore'
import { Refusal } from '@/lib/kernel/refusals'
import { isDoorOpen } from './door'

export const moveClockAction = formAction({
  forVisitors: true,
  schema: z.object({ days: z.enum(['1', '7', '28']).transform(Number) }),
  act: async (actor, { days }) => {
    if (!(await isDoorOpen({ acts: true }))) throw new Refusal('not-there')
    await moveClock(actor, { days })
    await advanceStripe(days)
    await runAllChores()
  },
  next: '/demo',
})
