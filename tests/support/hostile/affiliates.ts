import type { PersonActor } from '@/lib/kernel/actor'
import { anAffiliate, anAsking } from '@/tests/support/affiliates'

/** An organisation that is affiliated, and one that asks. */
export async function theAffiliates(first: PersonActor, second: PersonActor) {
  await anAffiliate([first, second], 'tenants@post.example')
  await anAsking('choir@post.example', { name: 'Choir' })
}
