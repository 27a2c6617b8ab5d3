'use server'

import { codeAction, linkAction } from '@/app/address-proof'
import { formAction } from '@/app/form-action'
import { startForm } from '@/lib/membership/join/forms'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { startApplication } from '@/lib/membership/join/start-application'
import { askingBrowser } from '@/lib/people/sign-in/asking-browser'
import { rememberBand } from './band-in-mind'

const proof = { purpose: 'join', prove: proveAddress, onward: '/join/application' } as const

export const startJoiningAction = formAction({
  forVisitors: true,
  schema: startForm,
  act: async (actor, { email, band }) => {
    if (band) await rememberBand(band)
    return startApplication(actor, { email, browser: await askingBrowser() })
  },
  next: ({ email }, { pace }) => `/join/check-your-email?${new URLSearchParams({ email, pace })}`,
})

export const typeJoinCodeAction = codeAction(proof)
export const followJoinLinkAction = linkAction(proof)
