'use server'

import { cookies } from 'next/headers'
import { formAction, showOnceAction, unless } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { cookieOptions } from '@/lib/kernel/cookies'
import { enterSetUp } from '@/lib/membership/founding/enter-set-up'
import { finishSetUp } from '@/lib/membership/founding/finish-set-up'
import { foundFromSetUp } from '@/lib/membership/founding/found-from-set-up'
import { founderInHand, setUpCookie } from '@/lib/membership/founding/founder-in-hand'
import {
  firstOfficerForm,
  founderForm,
  foundForm,
  setUpCodeForm,
  testEmailForm,
  unnameForm,
} from '@/lib/membership/founding/founders'
import { makeFounderCode } from '@/lib/membership/founding/make-founder-code'
import { nameFounder, unnameFounder } from '@/lib/membership/founding/name-founders'
import { sendTestEmail } from '@/lib/membership/founding/send-test-email'
import { emptyForm } from '@/lib/people/sign-in/forms'

const inSetUp = { forVisitors: true, inSetUp: true } as const

/** As whoever sets up the site, in whose browser it is; signed in nobody can be yet. */
function asFounder<Input, Result>(act: (actor: Actor, input: Input) => Promise<Result>) {
  return async (_: Actor, input: Input) => act(await founderInHand(), input)
}

export const enterSetUpAction = formAction({
  ...inSetUp,
  schema: setUpCodeForm,
  act: async (actor, typed) => {
    const { key } = await enterSetUp(actor, typed)
    // Setting up takes an evening or two.
    const jar = await cookies()
    jar.set(setUpCookie(), key, { ...cookieOptions(), maxAge: 7 * 24 * 60 * 60 })
  },
  next: '/set-up',
  at: { 'set-up.wrong-code': 'code' },
})

export const sendTestEmailAction = formAction({
  ...inSetUp,
  schema: testEmailForm,
  act: asFounder(sendTestEmail),
  next: '/set-up/settings?done=sent#email',
})

export const nameFounderAction = formAction({
  ...inSetUp,
  schema: founderForm,
  act: asFounder(nameFounder),
  next: '/set-up/founders?done=named',
  at: { 'set-up.named-already': 'email', 'set-up.seat-taken': 'office' },
})

export const unnameFounderAction = formAction({
  ...inSetUp,
  schema: unnameForm,
  act: asFounder(unnameFounder),
  next: '/set-up/founders?done=unnamed',
})

export const foundAction = formAction({
  ...inSetUp,
  schema: foundForm,
  act: unless('organisation.founded', asFounder(foundFromSetUp)),
  next: '/set-up/codes?done=founded',
})

/** Shown once, as the answer to the button: only its hash is stored. */
export const makeFounderCodeAction = showOnceAction({
  ...inSetUp,
  schema: firstOfficerForm,
  act: asFounder(makeFounderCode),
})

export const finishSetUpAction = formAction({
  ...inSetUp,
  schema: emptyForm,
  act: asFounder(finishSetUp),
  next: '/sign-in',
})
