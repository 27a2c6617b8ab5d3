'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { openPortal } from '@/lib/subscriptions/checkout/open-portal'
import { startCheckout } from '@/lib/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/subscriptions/choose-subscription'

const nothing = z.object({})

function person(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  return actor
}

export const goToPayment = formAction(
  nothing,
  (actor) => startCheckout(actor, { personId: person(actor).personId }),
  (paymentPage) => paymentPage,
)

export const goToPortal = formAction(
  nothing,
  (actor) => openPortal(actor, { personId: person(actor).personId }),
  (portal) => portal,
)

export const moveToFree = formAction(
  nothing,
  (actor) => {
    const { personId } = person(actor)
    return chooseSubscription(actor, { personId, band: 'free', amountPence: 0, interval: 'month' })
  },
  () => '/membership/dues?changed=1',
)
