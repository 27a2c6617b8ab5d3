'use server'

import { formAction } from '@/app/form-action'
import { dues } from '@/lib/membership/join/sections/dues'
import { startPaying } from '@/lib/money/subscriptions/checkout/start-paying'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { isFree } from '@/lib/organisation'
import { requirePerson } from '../../require-person'

export const chooseDuesAction = formAction({
  schema: dues,
  act: (actor, chosen) =>
    chooseSubscription(actor, { personId: requirePerson(actor).personId, ...chosen }),
  next: ({ band }) => (isFree(band) ? '/membership' : '/membership/dues?done=changed'),
})

/** From a free band, or from paying by hand: nothing to write down here before something is paid. */
export const payDuesAction = formAction({
  schema: dues,
  act: async (actor, chosen) => {
    const { personId } = requirePerson(actor)
    if (isFree(chosen.band)) {
      await chooseSubscription(actor, { personId, ...chosen })
      return '/membership/dues?done=free'
    }
    return startPaying(actor, { personId, ...chosen })
  },
  next: (_, next) => next,
})
