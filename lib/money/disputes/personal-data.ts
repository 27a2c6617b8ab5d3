import 'server-only'
import { disputes } from '@/db/schema/money/disputes'
import {
  actor,
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

export const disputesData = [
  personalData({
    table: disputes,
    title: 'Payments that your bank questioned',
    whose: { person: 'personId' },
    columns: {
      id: shown('Dispute at Stripe'),
      personId: pointer('the payer', { erase: null }),
      stripeChargeId: pointer('the payment at Stripe'),
      method: shown('Payment method', { as: codeInWords }),
      amountPence: shown('Amount'),
      takenPence: shown('Taken back'),
      status: shown('Status', { as: codeInWords }),
      reason: shown('Reason the bank gave', { as: codeInWords }),
      openedAt: shown('Opened'),
      answerBy: shown('To be answered by'),
      seenStatus: nothing('state'),
      seenAt: nothing('state'),
      seenBy: actor,
      mirroredAt: shown('Last compared with Stripe'),
    },
    erase: 'blank',
    kept: 'As long as our books, without your name once your details are erased.',
  }),
]
