import { inPounds } from '@/lib/kernel/money'
import type { RefundReason } from '@/lib/money/ledger/refunds'
import { type Band, freeBandInWords, type Interval } from '@/lib/organisation'
import type { ExportReason } from './exports/reasons'
import type { ArrearsFilter, DuesFilter } from './lists/filters'

const sum = ({ amountPence }: { amountPence: number }) => inPounds(amountPence)

/** What stands in the audit about the treasurer’s decisions, after the name of who did it. */
export const treasurySentences = {
  'refund.proposed': (detail: { amountPence: number; reason: RefundReason }) =>
    `proposed to refund ${sum(detail)}`,
  'refund.agreed': (detail: { amountPence: number }) =>
    `agreed to refund ${sum(detail)} that a member asked for`,
  'refund.approved': (detail: { amountPence: number }) => `confirmed a refund of ${sum(detail)}`,
  'refund.declined': (detail: { amountPence: number }) => `declined to refund ${sum(detail)}`,
  'refund.sent': (detail: { amountPence: number }) => `had Stripe refund ${sum(detail)}`,
  'refund.failed': (detail: { amountPence: number }) =>
    `saw Stripe refuse to refund ${sum(detail)}`,
  'refund.tried-again': (detail: { amountPence: number }) => `tried again to refund ${sum(detail)}`,
  'refund.repaid': (detail: { amountPence: number }) => `refunded ${sum(detail)} by hand`,
  'bank-charge.proposed': (detail: { amountPence: number }) =>
    `entered a bank charge of ${sum(detail)} for a second officer to confirm`,
  'bank-charge.confirmed': (detail: { amountPence: number }) =>
    `confirmed a bank charge of ${sum(detail)}`,
  'bank-charge.declined': (detail: { amountPence: number }) =>
    `declined a bank charge of ${sum(detail)}`,
  'bank-charge.correction-proposed': (detail: { wasPence: number; amountPence: number }) =>
    `asked a second officer to correct a bank charge from ${inPounds(detail.wasPence)} to ${sum(detail)}`,
  'bank-charge.corrected': (detail: { wasPence: number; amountPence: number }) =>
    `confirmed that a bank charge of ${inPounds(detail.wasPence)} was ${sum(detail)}`,
  'bank-charge.correction-declined': (detail: { amountPence: number }) =>
    `declined to correct a bank charge to ${sum(detail)}`,
  'dues.written-off': (detail: { amountPence: number }) => `wrote off ${sum(detail)} of dues`,
  'subscription.relieved': () => `moved a member to ${freeBandInWords}`,
  'subscription.paid-by-hand': (detail: {
    personId: string
    band: Band
    amountPence: number
    interval: Interval
  }) => `took dues of ${sum(detail)} by hand`,
  'subscription.taken-back': (_: { personId: string }) =>
    'cancelled what dues paid by hand had covered',
  'subscription.paid-time-corrected': (_: { personId: string }) =>
    'corrected how long dues paid by hand had covered',
  'ledger.exported': ({
    rows,
    reason,
  }: {
    rows: number
    reason: ExportReason
    from: string
    to: string
  }) => `exported ${rows} rows of the books (${reason})`,
  'arrears.exported': ({
    rows,
    reason,
  }: { rows: number; reason: ExportReason } & Partial<ArrearsFilter>) =>
    `exported ${rows} rows of the arrears (${reason})`,
  'subscriptions.exported': ({
    rows,
    reason,
  }: { rows: number; reason: ExportReason } & Partial<DuesFilter>) =>
    `exported ${rows} rows of members and their dues (${reason})`,
}
