'use server'

import { formAction } from '@/app/form-action'
import { openSession } from '@/lib/kernel/auth'
import { Refusal } from '@/lib/kernel/refusals'
import { askingBrowser, browserThatAsked } from '@/lib/people/sign-in/asking-browser'
import { codeForm, linkForm, signInForm } from '@/lib/people/sign-in/forms'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'

export const requestSignInAction = formAction({
  forVisitors: true,
  schema: signInForm,
  act: async (actor, asked) => requestSignIn(actor, { ...asked, browser: await askingBrowser() }),
  next: ({ email, next }, { pace }) =>
    `/sign-in/check-your-email?${new URLSearchParams({ email, pace, ...(next && { next }) })}`,
})

export const typeSignInCodeAction = formAction({
  forVisitors: true,
  schema: codeForm,
  act: async (actor, { email, code, next }) => {
    const { token } = await redeemCode(actor, { email, code, browser: await browserThatAsked() })
    if (!(await openSession(email, token))) throw new Refusal('sign-in.wrong-code')
    return whereAfterSignIn(email, next)
  },
  next: (_, destination) => destination,
})

export const followSignInLinkAction = formAction({
  forVisitors: true,
  schema: linkForm,
  act: async (_, { email, token, next }) => {
    if (!(await openSession(email, token))) throw new Refusal('sign-in.link-spent')
    return whereAfterSignIn(email, next)
  },
  next: (_, destination) => destination,
})
