'use server'

import { redirect } from 'next/navigation'
import { advanceStripe } from '@/lib/demo/advance-stripe'
import { moveClock } from '@/lib/demo/move-clock'
import { runAllChores } from '@/lib/jobs/run-chore'
import { isDemo } from '@/lib/kernel/env'
import { viewer } from '@/lib/people/sign-in/viewer'

export async function moveClockOn(form: FormData) {
  const days = Number(form.get('days'))
  if (isDemo() && [1, 7, 28].includes(days)) {
    await moveClock(await viewer(), { days })
    await advanceStripe(days)
    await runAllChores()
  }
  redirect('/demo')
}
