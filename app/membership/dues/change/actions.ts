'use server'

import { formAction } from '@/app/form-action'
import { dues } from '@/lib/membership/join/sections/dues'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/apply-now'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { isFree } from '@/lib/organisation'
import { own } from '../../require-person'
import { previewFirst } from './with-preview-step'

export const change = previewFirst(
  formAction(
    dues,
    async (actor, { band, amountPence, interval }) => {
      const chosen = { personId: own(actor).personId, band, amountPence, interval }
      if (!isFree(band)) return tryAtOnce(await changeTerms(actor, chosen))
      await chooseSubscription(actor, chosen)
      return 'free'
    },
    (state) => {
      if (state === 'free') return '/membership/dues?done=free'
      return state === 'done' ? '/membership/dues?done=changed' : '/membership/dues'
    },
  ),
)
