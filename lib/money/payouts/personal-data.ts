import 'server-only'
import { balanceMovements, payouts } from '@/db/schema/money/payouts'
import { actor, noPersonalData, nothing, pointer } from '@/lib/kernel/personal-data'

export const payoutsData = [
  noPersonalData(payouts, {
    id: nothing('key'),
    status: nothing('state'),
    arrivesOn: nothing('figure'),
    bankOn: nothing('figure'),
    bankReadBy: actor,
  }),
  noPersonalData(balanceMovements, {
    id: nothing('key'),
    type: nothing('kind'),
    sourceKey: pointer('the payment at Stripe, of which the ledger knows the payer'),
    payoutId: pointer('the payout'),
  }),
]
