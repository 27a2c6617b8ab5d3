import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { clearable, flag, mergeMetadata, metadata, text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { closeDispute } from '../money/open-dispute'
import { emit } from '../webhooks/emit'
import type { BalanceTransaction } from './balance-transactions'
import type { Charge } from './charges'

/** A payer's bank takes the money back and asks why it was taken. */
export type Dispute = ReturnType<typeof newDispute>

const noEvidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

export function newDispute(world: World, charge: Charge, reason: string) {
  const now = world.clock.now()
  return {
    id: newId(charge.id.startsWith('py_') ? 'pdp_1' : 'du_1', 23),
    object: 'dispute' as const,
    amount: charge.amount - charge.amount_refunded,
    balance_transactions: [] as BalanceTransaction[],
    charge: charge.id,
    created: now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...noEvidence } as Record<keyof typeof noEvidence, unknown>,
    evidence_details: {
      due_by: (now + 21 * 86_400) as number | null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {} as Record<string, string>,
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  }
}

const { enhanced_evidence: _, ...words } = noEvidence
const evidence = z
  .strictObject(
    Object.fromEntries(Object.keys(words).map((name) => [name, clearable])) as {
      [name in keyof typeof words]: typeof clearable
    },
  )
  .partial()
const updateShape = z.strictObject({ evidence, metadata, submit: flag }).partial()

/** Evidence is handed in at once unless somebody says that it is only being gathered; then the bank decides. */
function answerDispute(world: World, given: z.infer<typeof updateShape>, id: string): Dispute {
  const dispute = demand(world, 'dispute', id)
  if (given.evidence && dispute.status !== 'needs_response')
    throw invalid('This dispute is closed or already under review.', 'evidence')
  Object.assign(dispute.evidence, given.evidence)
  dispute.metadata = mergeMetadata(dispute.metadata, given.metadata)
  if (given.evidence) dispute.evidence_details.has_evidence = true
  if (given.evidence && given.submit !== false) {
    dispute.status = 'under_review'
    dispute.evidence_details.submission_count += 1
    dispute.evidence_details.submission_method = 'manual'
  }
  emit(world, 'charge.dispute.updated', world.store.save(dispute), {})
  return dispute
}

export const disputeRoutes = [
  route('POST', '/v1/disputes/:id', updateShape, answerDispute),
  route('POST', '/v1/disputes/:id/close', z.strictObject({}), (world, _given, id) => {
    const dispute = demand(world, 'dispute', id)
    closeDispute(world, dispute, false)
    return dispute
  }),
  route('GET', '/v1/disputes', paged({ charge: text, payment_intent: text }), (world, given) => {
    const { charge, payment_intent } = given
    return listed('/v1/disputes', world.store.where('dispute', { charge, payment_intent }), given)
  }),
  route('GET', '/v1/disputes/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'dispute', id),
  ),
]
