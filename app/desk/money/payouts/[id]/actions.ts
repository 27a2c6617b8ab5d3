'use server'

import { formAction } from '@/app/form-action'
import { bankLineForm } from '@/lib/money/payouts/forms'
import { matchPayout } from '@/lib/money/payouts/match-payout'

export const matchPayoutAction = formAction({
  schema: bankLineForm,
  act: matchPayout,
  next: ({ payoutId }) => `/desk/money/payouts/${encodeURIComponent(payoutId)}`,
})
