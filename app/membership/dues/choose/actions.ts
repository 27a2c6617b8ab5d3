'use server'

import { formAction } from '@/app/form-action'
import { dues } from '@/lib/join/sections/dues'
import { Refusal } from '@/lib/kernel/refusals'
import { chooseSubscription } from '@/lib/subscriptions/choose-subscription'

export const chooseDues = formAction(
  dues,
  (actor, chosen) => {
    if (actor.kind !== 'person') throw new Refusal('sign-in-first')
    return chooseSubscription(actor, { personId: actor.personId, ...chosen })
  },
  (_, { band }) => (band === 'free' ? '/membership' : '/membership/dues?done=changed'),
)
