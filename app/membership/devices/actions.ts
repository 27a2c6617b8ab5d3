'use server'

import { formAction } from '@/app/form-action'
import { closeSession } from '@/lib/kernel/auth'
import { endSession } from '@/lib/people/sign-in/end-session'
import { endSessions } from '@/lib/people/sign-in/end-sessions'
import { deviceForm, devicesForm } from '@/lib/people/sign-in/forms'

export const signOutDeviceAction = formAction({
  schema: deviceForm,
  act: endSession,
  next: '/membership/devices?done=one',
})

export const signOutDevicesAction = formAction({
  schema: devicesForm,
  act: async (actor, { which }) => {
    await endSessions(actor, { which })
    if (which === 'all') await closeSession()
  },
  next: ({ which }) => (which === 'all' ? '/sign-in' : '/membership/devices?done=others'),
})
