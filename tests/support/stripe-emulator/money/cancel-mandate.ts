import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { Mandate } from '../resources/mandates'
import { emit } from '../webhooks/emit'

/** Somebody told the bank to stop the Direct Debit; debits from now on are refused at once. */
export function cancelMandate(world: World, mandate: Mandate): Mandate {
  if (mandate.status !== 'active') throw invalid('This mandate is not active.', 'mandate')
  const before = structuredClone({
    payment_method_details: mandate.payment_method_details,
    status: mandate.status,
  })
  mandate.status = 'inactive'
  const { bacs_debit } = mandate.payment_method_details
  bacs_debit.network_status = 'revoked'
  bacs_debit.revocation_reason = 'debit_not_authorized'
  emit(world, 'mandate.updated', world.store.save(mandate), before)
  return mandate
}
