import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { dateOf } from '@/lib/kernel/calendar'
import type { Work } from '@/lib/kernel/perform'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import type { Addressee } from '@/lib/people/members/addressee'
import { isBefore, type SubscriptionRow } from '../subscription-rows'
import { emailReceipt } from './email-receipt'
import type { Truth } from './fetch-stripe-customer'
import { type Movement, movementsOf, type Payment, paymentsOf } from './movements'

type Given = {
  personId: string
  rows: SubscriptionRow[]
  payer: Addressee | undefined
  truth: Truth
}

/** Enters in the books what came, what went back and what it cost, each movement once, by its own id at Stripe. */
export async function enterMoney(work: Work, given: Given): Promise<boolean> {
  const movements = movementsOf(given.truth)
  const known = await entriesOf(work, movements)
  const payments = new Map(paymentsOf(given.truth).map((one) => [one.chargeId, one]))
  let entries = 0
  let earlier = 0
  for (const movement of movements.filter((one) => !known.has(nameOf(one)))) {
    const { kind, sourceKey, amountPence, occurredAt, relatesTo } = movement
    const payment = kind === 'payment' ? payments.get(sourceKey) : undefined
    const id = await enterEntry(work, {
      kind,
      sourceKey,
      amountPence,
      occurredAt,
      // What Stripe keeps is nobody's payment; it is found by the one that it belongs to.
      personId: kind === 'fee' ? null : given.personId,
      relatesTo: relatesTo && known.get(nameOf(relatesTo)),
      band: payment && bandFor(given.rows, payment),
      periodStartsOn: payment?.period && dateOf(payment.period.startsAt),
      periodEndsBefore: payment?.period && dateOf(payment.period.endsAt),
      stripeInvoiceId: payment?.invoiceId,
    })
    if (!id) continue
    entries += 1
    known.set(nameOf(movement), id)
    if (isEarlier(given, movement, payment)) {
      earlier += 1
      continue
    }
    record(work, given.personId, movement)
    if (payment) await emailReceipt(work, { ...given, payment, entryId: id })
  }
  if (earlier > 0) {
    work.record('payments.brought-along', { kind: 'person', id: given.personId }, { earlier })
  }
  return entries > 0
}

/** What moved before a subscription was brought along is one entry in the audit, and no news to anybody. */
function isEarlier({ rows }: Given, { occurredAt }: Movement, payment: Payment | undefined) {
  const row = rows.find((one) =>
    payment ? one.stripeSubscriptionId === payment.subscriptionId : one.importedAt,
  )
  return row !== undefined && isBefore(occurredAt, row)
}

const nameOf = ({ kind, sourceKey }: Pick<Movement, 'kind' | 'sourceKey'>) => `${kind}/${sourceKey}`

/** A product of another system is none of our bands: then the band is that of the subscription. */
function bandFor(rows: SubscriptionRow[], { band, subscriptionId }: Payment) {
  return band ?? rows.find((one) => one.stripeSubscriptionId === subscriptionId)?.band
}

/** What stands in the books already: most of it, each time. */
async function entriesOf(work: Work, movements: Movement[]): Promise<Map<string, string>> {
  if (movements.length === 0) return new Map()
  const { id, kind, sourceKey } = ledgerEntries
  const kinds = [...new Set(movements.map((one) => one.kind))]
  const keys = [...new Set(movements.map((one) => one.sourceKey))]
  const rows = await work.tx
    .select({ id, kind, sourceKey })
    .from(ledgerEntries)
    .where(and(inArray(kind, kinds), inArray(sourceKey, keys)))
  return new Map(rows.map((row) => [`${row.kind}/${row.sourceKey}`, row.id]))
}

type Happened =
  | 'payment.received'
  | 'refund.entered'
  | 'refund.came-back'
  | 'payment.taken-back'
  | 'payment.returned'

const happened: Partial<Record<Movement['kind'], Happened>> = {
  payment: 'payment.received',
  refund: 'refund.entered',
  correction: 'refund.came-back',
  dispute: 'payment.taken-back',
  'dispute-reversal': 'payment.returned',
}

function record(work: Work, personId: string, { kind, amountPence }: Movement) {
  const action = happened[kind]
  if (action) {
    work.record(action, { kind: 'person', id: personId }, { amountPence: Math.abs(amountPence) })
  }
}
