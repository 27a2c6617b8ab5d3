import { isFree } from '@/lib/organisation'
import 'server-only'
import { unreadable } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { dayInWords } from '@/lib/kernel/calendar'
import { errorsOf, type FormAction, fieldsOf } from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { inPounds } from '@/lib/kernel/money'
import { Refusal, refusals } from '@/lib/kernel/refusals'
import { type Dues, dues } from '@/lib/membership/join/sections/dues'
import { previewTerms } from '@/lib/money/subscriptions/changes/preview-terms'
import { bandInWords } from '@/lib/money/subscriptions/dues-in-words'
import { viewer } from '@/lib/people/sign-in/viewer'

/**
 * Puts a look ahead before a change of dues: sent once, the form comes back with what the next payment would be; sent again
 * from there, it is done. What was chosen stands in no address.
 */
export function previewFirst(act: FormAction): FormAction {
  return async (before, form) => {
    const { step, terms: _terms, preview: _preview, ...values } = fieldsOf(form)
    if (step === 'send') return act(before, form)
    if (step === 'change') return { errors: {}, values }
    const parsed = dues.safeParse(values, unreadable)
    if (!parsed.success) return { errors: errorsOf(parsed.error), values }
    try {
      const preview = await nextPayment(await viewer(), parsed.data)
      const terms = bandInWords(parsed.data)
      return { errors: {}, values: { ...values, step: 'check', terms, preview } }
    } catch (error) {
      if (error instanceof Refusal) return { errors: {}, values, message: error.message }
      log.error('preview.failed', error)
      return { errors: {}, values, message: refusals['stripe.away'] }
    }
  }
}

async function nextPayment(actor: Actor, chosen: Dues): Promise<string> {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  if (isFree(chosen.band)) return 'Nothing more is taken, and you keep your vote.'
  const { personId } = actor
  const { amountPence, at, insteadOfPence } = await previewTerms(actor, { personId, ...chosen })
  const next = `Your next payment is ${inPounds(amountPence)} on ${dayInWords(at)}`
  return amountPence === insteadOfPence
    ? `${next}.`
    : `${next}, instead of ${inPounds(insteadOfPence)}.`
}
