'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { brokenForm } from '@/lib/kernel/form-fields'
import { askForRefund } from '@/lib/money/subscriptions/refunds/ask-for-refund'
import { requirePerson } from '../../../require-person'

const askForm = z.object({
  entryId: z.uuid(brokenForm),
})

export const askForRefundAction = formAction({
  schema: askForm,
  act: (actor, { entryId }) =>
    askForRefund(actor, { personId: requirePerson(actor).personId, entryId }),
  next: ({ entryId }) => `/membership/dues/receipts/${entryId}?done=asked`,
})
