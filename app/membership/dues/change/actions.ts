'use server'

import { withCheckStep } from '@/app/with-check-step'
import type { Actor } from '@/lib/kernel/actor'
import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type ChosenDues, dues } from '@/lib/membership/join/sections/dues'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { previewTerms } from '@/lib/money/subscriptions/changes/preview-terms'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { bandInWords } from '@/lib/money/subscriptions/dues-in-words'
import { isFree } from '@/lib/organisation'
import { requirePerson } from '../../require-person'

export const changeDuesAction = withCheckStep({
  schema: dues,
  preview: async (actor, chosen) => ({
    terms: bandInWords(chosen),
    preview: await nextPayment(actor, chosen),
  }),
  act: async (actor, { band, amountPence, interval }) => {
    const chosen = { personId: requirePerson(actor).personId, band, amountPence, interval }
    if (!isFree(band)) return applyNow(await changeTerms(actor, chosen))
    await chooseSubscription(actor, chosen)
    return 'free'
  },
  next: (_, state) => {
    if (state === 'free') return '/membership/dues?done=free'
    return state === 'done' ? '/membership/dues?done=changed' : '/membership/dues'
  },
})

async function nextPayment(actor: Actor, chosen: ChosenDues): Promise<string> {
  const { personId } = requirePerson(actor)
  if (isFree(chosen.band)) return 'You will pay nothing more, and you keep your vote.'
  const { amountPence, at, insteadOfPence } = await previewTerms(actor, { personId, ...chosen })
  const next = `Your next payment is ${inPounds(amountPence)} on ${dayInWords(at)}`
  return amountPence === insteadOfPence
    ? `${next}.`
    : `${next}, instead of ${inPounds(insteadOfPence)}.`
}
