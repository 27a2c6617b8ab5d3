'use server'

import { formAction } from '@/app/form-action'
import { dues } from '@/lib/join/sections/dues'
import { tryAtOnce } from '@/lib/subscriptions/changes/at-once'
import { changeTerms } from '@/lib/subscriptions/changes/change-terms'
import { chooseSubscription } from '@/lib/subscriptions/choose-subscription'
import { own } from '../../own'
import { previewFirst } from './preview-first'

export const change = previewFirst(
  formAction(
    dues,
    async (actor, { band, amountPence, interval }) => {
      const chosen = { personId: own(actor).personId, band, amountPence, interval }
      if (band !== 'free') return tryAtOnce(await changeTerms(actor, chosen))
      await chooseSubscription(actor, chosen)
      return 'free'
    },
    (state) => {
      if (state === 'free') return '/membership/dues?done=free'
      return state === 'done' ? '/membership/dues?done=changed' : '/membership/dues'
    },
  ),
)
