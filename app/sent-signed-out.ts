import 'server-only'
import { headers } from 'next/headers'
import type { FormAction, FormState } from '@/lib/kernel/forms'

type Sent = { action: FormAction; values: FormState['values'] }

/**
 * What was sent without JavaScript by somebody whose session has ended, until the answer to that request is rendered. It is
 * tied to the request itself, so that it is written nowhere and gone with it.
 */
const sentSignedOut = new WeakMap<object, Sent>()

export async function keepWhatWasSent(action: FormAction, values: FormState['values']) {
  sentSignedOut.set(await headers(), { action, values })
}

/** What the layout shows in place of a page that only its writer could open. */
export async function whatWasSent(): Promise<Sent | undefined> {
  return sentSignedOut.get(await headers())
}

const fromSigningIn = new WeakSet<object>()

export async function noteComesFromSigningIn() {
  fromSigningIn.add(await headers())
}

/** The form was sent again from there: whatever the page now has to say about it, its own form has to find. */
export async function comesFromSigningIn(): Promise<boolean> {
  return fromSigningIn.has(await headers())
}
