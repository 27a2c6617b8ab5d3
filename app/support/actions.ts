'use server'

import { codeAction, linkAction } from '@/app/address-proof'
import { formAction } from '@/app/form-action'
import { askingBrowser } from '@/lib/people/sign-in/asking-browser'
import { startSupportingForm } from '@/lib/people/supporters/forms'
import { proveSupporter } from '@/lib/people/supporters/prove-supporter'
import { startSupporting } from '@/lib/people/supporters/start-supporting'

const proof = { purpose: 'support', prove: proveSupporter, onward: '/supporter' } as const

export const startSupportingAction = formAction({
  forVisitors: true,
  schema: startSupportingForm,
  act: async (actor, { email }) =>
    startSupporting(actor, { email, browser: await askingBrowser() }),
  next: ({ email }, { pace }) =>
    `/support/check-your-email?${new URLSearchParams({ email, pace })}`,
})

export const typeSupportCodeAction = codeAction(proof)
export const followSupportLinkAction = linkAction(proof)
