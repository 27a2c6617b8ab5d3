import 'server-only'
import { formAction } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { openSession } from '@/lib/kernel/auth'
import { Refusal } from '@/lib/kernel/refusals'
import { browserThatAsked } from '@/lib/people/sign-in/asking-browser'
import { codeForm, linkForm } from '@/lib/people/sign-in/forms'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import type { Purpose } from '@/lib/people/sign-in/sign-in-token'
import { whereAfterSignIn } from '@/lib/people/sign-in/where-after-sign-in'

type Proof = {
  purpose: Purpose
  /** The verb that an address is proved for. */
  prove(actor: Actor, proof: { email: string; token: string }): Promise<void>
  onward: string
}

/** A stranger types the code that was emailed to them. An address that we know already is only signed in. */
export function codeAction({ purpose, prove, onward }: Proof) {
  return formAction({
    forVisitors: true,
    schema: codeForm,
    act: async (actor, { email, code }) => {
      const browser = await browserThatAsked()
      const redeemed = await redeemCode(actor, { email, code, browser })
      if (redeemed.purpose === purpose) await prove(actor, { email, token: redeemed.token })
      if (!(await openSession(email, redeemed.token))) throw new Refusal('sign-in.wrong-code')
      return whereAfterSignIn(email, onward)
    },
    next: (_, destination) => destination,
  })
}

/** A stranger presses the button behind the link that was emailed to them. */
export function linkAction({ prove, onward }: Omit<Proof, 'purpose'>) {
  return formAction({
    forVisitors: true,
    schema: linkForm,
    act: async (actor, { email, token }) => {
      await prove(actor, { email, token })
      if (!(await openSession(email, token))) throw new Refusal('sign-in.link-spent')
    },
    next: onward,
  })
}
