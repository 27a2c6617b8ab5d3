import 'server-only'
import type { PersonActor } from '@/lib/kernel/actor'
import { customerOf } from '../subscription-rows'
import { syncCustomer } from './sync-customer'

/** Somebody comes back from paying: looks at Stripe for them at once, whether or not a webhook came. */
export async function syncDues(person: PersonActor) {
  const customerId = await customerOf(person.personId)
  if (customerId) await syncCustomer(person, { customerId })
}
