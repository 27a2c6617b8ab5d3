import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'

type Detail = Record<string, string | number | boolean | null>

const sum = ({ amountPence }: Detail) => inPounds(Number(amountPence))

/** What stands in the audit about the treasurer’s decisions, after the name of who did it. */
export const treasurySentences: Record<string, (detail: Detail) => string> = {
  'refund.proposed': (detail) => `proposed to give back ${sum(detail)}`,
  'refund.agreed': (detail) => `agreed to give back ${sum(detail)} that a member asked for`,
  'refund.approved': (detail) => `confirmed that ${sum(detail)} is given back`,
  'refund.declined': (detail) => `declined to give back ${sum(detail)}`,
  'refund.sent': (detail) => `had Stripe give back ${sum(detail)}`,
  'refund.failed': (detail) => `saw Stripe refuse to give back ${sum(detail)}`,
  'refund.tried-again': (detail) => `tried again to give back ${sum(detail)}`,
  'refund.repaid': (detail) => `paid back ${sum(detail)} by hand`,
  'dues.written-off': (detail) => `wrote off ${sum(detail)} of dues`,
  'subscription.relieved': () => `moved a member to ${freeBandInWords}`,
  'subscription.paid-by-hand': (detail) => `took dues of ${sum(detail)} by hand`,
  'subscription.taken-back': () => 'took back what dues by hand had paid for',
  'ledger.exported': ({ rows, reason }) => `exported ${rows} lines of the books (${reason})`,
  'arrears.exported': ({ rows, reason }) => `exported ${rows} lines of the arrears (${reason})`,
  'subscriptions.exported': ({ rows, reason }) =>
    `exported ${rows} lines of members and their dues (${reason})`,
}
