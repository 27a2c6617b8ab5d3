/**
 * What the columns of a statement are called, bank by bank. A file is read by what its headings mean; which bank it is from is
 * only said. New banks mostly use words that are known here already. Pure.
 */
const meanings = {
  date: [
    'date',
    'transaction date',
    'date posted',
    'posting date',
    'posted date',
    'booking date',
    'entry date',
    'completed date',
    'value date',
  ],
  amount: ['amount', 'value', 'debit/credit', 'credit/debit', 'transaction amount', 'net amount'],
  moneyIn: [
    'money in',
    'paid in',
    'credit',
    'credits',
    'credit amount',
    'in',
    'receipts',
    'deposits',
  ],
  moneyOut: [
    'money out',
    'paid out',
    'debit',
    'debits',
    'debit amount',
    'out',
    'payments',
    'withdrawals',
  ],
  balance: ['balance', 'account balance', 'running balance', 'ledger balance', 'closing balance'],
  currency: ['currency', 'account currency'],
  account: ['account number', 'account'],
} as const

/** What says who and what for, in the order in which it is put together. */
const words = [
  'counter party',
  'counterparty',
  'name',
  'payee',
  'transaction description',
  'description',
  'merchant/description',
  'details',
  'transaction details',
  'narrative',
  'particulars',
  'memo',
  'reference',
  'payment reference',
  'notes and #tags',
  'notes',
  'type',
  'transaction type',
]

type Meaning = keyof typeof meanings
export type StatementColumns = Partial<Record<Meaning, number>> & { date: number; words: number[] }

/** "Amount (GBP)" and " Paid Out (£) " as they are listed above. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\((gbp|£)\)|£/g, '')
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/[.:]$/, '')
    .trim()
}

/** Where each thing stands, if this row is the headings of a statement. */
export function columnsOf(row: readonly string[]): StatementColumns | undefined {
  const headings = row.map(plain)
  const placeOf = (names: readonly string[]) => {
    const found = names.map((name) => headings.indexOf(name)).find((place) => place >= 0)
    return found
  }
  const date = placeOf(meanings.date)
  const amount = placeOf(meanings.amount)
  const [moneyIn, moneyOut] = [placeOf(meanings.moneyIn), placeOf(meanings.moneyOut)]
  if (date === undefined) return undefined
  if (amount === undefined && (moneyIn === undefined || moneyOut === undefined)) return undefined
  return {
    date,
    // Where a file has both, the amount has its sign already.
    ...(amount === undefined ? { moneyIn, moneyOut } : { amount }),
    balance: placeOf(meanings.balance),
    currency: placeOf(meanings.currency),
    account: placeOf(meanings.account),
    words: words.flatMap((name) => {
      const place = headings.indexOf(name)
      return place >= 0 ? [place] : []
    }),
  }
}

/** HSBC sends its personal and some business statements without headings: date, words, amount, and perhaps the balance. */
export const withoutHeadings: StatementColumns = { date: 0, words: [1], amount: 2, balance: 3 }

/** By which headings a bank is known. The first that fits. */
const banks: { name: string; has: string[] }[] = [
  { name: 'Monzo', has: ['transaction id', 'emoji', 'amount'] },
  { name: 'Starling', has: ['counter party', 'spending category'] },
  { name: 'Tide', has: ['transaction id', 'transaction description', 'paid in', 'paid out'] },
  {
    name: 'Lloyds, Bank of Scotland, Halifax or TSB',
    has: ['sort code', 'debit amount', 'credit amount'],
  },
  { name: 'Barclays', has: ['number', 'account', 'amount', 'memo'] },
  { name: 'NatWest, RBS or Ulster Bank', has: ['type', 'description', 'value', 'account name'] },
  { name: 'Santander', has: ['merchant/description', 'debit/credit'] },
  { name: 'Metro Bank', has: ['details', 'transaction type', 'in', 'out'] },
  { name: 'Co-operative Bank', has: ['description', 'type', 'money in', 'money out'] },
  { name: 'Nationwide or HSBC', has: ['description', 'paid out', 'paid in'] },
  { name: 'Unity Trust Bank', has: ['debits', 'credits'] },
]

export function bankOf(row: readonly string[]): string {
  const headings = row.map(plain)
  return banks.find(({ has }) => has.every((one) => headings.includes(one)))?.name ?? 'CSV'
}
