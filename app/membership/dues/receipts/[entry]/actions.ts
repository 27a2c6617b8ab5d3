'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { askForRefund } from '@/lib/money/subscriptions/refunds/ask-for-refund'
import { own } from '../../../require-person'

const askForm = z.object({ entryId: z.uuid('Open the receipt again') })

export const askBack = formAction(
  askForm,
  (actor, { entryId }) => askForRefund(actor, { personId: own(actor).personId, entryId }),
  (_, { entryId }) => `/membership/dues/receipts/${entryId}?done=asked`,
)
