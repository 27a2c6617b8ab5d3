'use server'

import { formAction } from '@/app/form-action'
import { askingBrowser, browserThatAsked, openSession } from '@/lib/kernel/auth'
import { Refusal } from '@/lib/kernel/refusals'
import { startForm } from '@/lib/membership/join/forms'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { startApplication } from '@/lib/membership/join/start-application'
import { codeForm, linkForm } from '@/lib/people/sign-in/forms'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'

const onward = '/join/application'

export const startJoiningAction = formAction({
  schema: startForm,
  act: async (actor, asked) =>
    startApplication(actor, { ...asked, browser: await askingBrowser() }),
  next: ({ email }, { pace }) => `/join/check-your-email?${new URLSearchParams({ email, pace })}`,
})

export const typeJoinCodeAction = formAction({
  schema: codeForm,
  act: async (actor, { email, code }) => {
    const { token, purpose } = await redeemCode(actor, {
      email,
      code,
      browser: await browserThatAsked(),
    })
    if (purpose === 'join') await proveAddress(actor, { email, token })
    if (!(await openSession(email, token))) throw new Refusal('sign-in.wrong-code')
    return whereAfterSignIn(email, onward)
  },
  next: (_, destination) => destination,
})

export const followJoinLinkAction = formAction({
  schema: linkForm,
  act: async (actor, { email, token }) => {
    await proveAddress(actor, { email, token })
    if (!(await openSession(email, token))) throw new Refusal('sign-in.link-spent')
  },
  next: onward,
})
