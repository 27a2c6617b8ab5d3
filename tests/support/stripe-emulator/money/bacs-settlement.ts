import type { World } from '../kernel/world'
import type { PaymentMethod } from '../resources/payment-methods'
import { takeFailure } from './bank-decision'

/** Stripe's test accounts whose bank refuses the debit in the end. */
const refusedAccounts = ['22222227', '33333335']

/** Direct Debit takes four working days here; whether it comes is known to us from the start, and to nobody else. */
export function bacsSettlement(world: World, method: PaymentMethod) {
  const refused = refusedAccounts.includes(method.$hidden.number)
  const failing = takeFailure(world, method.customer)
  return { settles_at: addWorkingDays(world.clock.now(), 4), settles_well: !refused && !failing }
}

function addWorkingDays(start: number, days: number): number {
  let moment = start
  for (let left = days; left > 0; ) {
    moment += 86_400
    const weekday = new Date(moment * 1000).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return moment
}
