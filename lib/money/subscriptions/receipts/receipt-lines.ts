import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { meaningOf } from '@/lib/money/ledger/entry-kinds'
import { bandName } from '@/lib/money/subscriptions/bands'
import { organisation } from '@/lib/organisation'

type Receipt = {
  number: string
  name: string
  kind: string
  paidBy: string
  amountPence: number
  paidAt: Date
  band: string | null
  period?: { from: string; to: string }
  later: { kind: string; amountPence: number; occurredAt: Date }[]
  keptPence: number
}

const ways: Record<string, string> = {
  card: 'By card',
  'direct-debit': 'By Direct Debit',
  payment: 'By card or Direct Debit',
  cash: 'In cash',
  cheque: 'By cheque',
  bank: 'By bank transfer',
}

/** What stands on a receipt, term by term: the same on the page and on paper. Pure. */
export function receiptLines(receipt: Receipt): [term: string, value: string][] {
  const { amountPence, band, period, later } = receipt
  const lines: [string, string | undefined][] = [
    ['Receipt number', receipt.number],
    ['Received from', receipt.name],
    ['Received by', organisation.name],
    ['Amount', inPounds(amountPence)],
    ['Received on', dayInWords(receipt.paidAt)],
    ['Payment method', ways[receipt.paidBy]],
    ['For', band ? `Membership dues, ${bandName(band)}` : 'Membership dues'],
    ['Period paid for', period && `${inWords(period.from)} to ${inWords(period.to)}`],
    ...later.map((one): [string, string] => [
      meaningOf(one.kind).name,
      `${inPounds(Math.abs(one.amountPence))} on ${dayInWords(one.occurredAt)}`,
    ]),
    ['Remaining', later.length > 0 ? inPounds(receipt.keptPence) : undefined],
  ]
  return lines.filter((line): line is [string, string] => line[1] !== undefined)
}
