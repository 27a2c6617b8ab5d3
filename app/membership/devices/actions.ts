'use server'

import { formAction } from '@/app/form-action'
import { closeSession } from '@/lib/kernel/auth'
import { endSession } from '@/lib/people/sign-in/end-session'
import { endSessions } from '@/lib/people/sign-in/end-sessions'
import { deviceForm, devicesForm } from '@/lib/people/sign-in/forms'

export const signOutDevice = formAction(
  deviceForm,
  endSession,
  () => '/membership/devices?done=one',
)

export const signOutDevices = formAction(
  devicesForm,
  async (actor, { which }) => {
    await endSessions(actor, { which })
    if (which === 'all') await closeSession()
  },
  (_, { which }) => (which === 'all' ? '/sign-in' : '/membership/devices?done=others'),
)
