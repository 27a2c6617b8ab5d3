import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnreadableStatement } from '@/lib/money/bank-statements/reading/problems'
import { readStatement } from '@/lib/money/bank-statements/reading/read-statement'
import { bankDate, bankPence } from '@/lib/money/bank-statements/reading/values'

const today = '2026-11-29'
const read = (text: string) => readStatement(Buffer.from(text), today)

/** The same two lines as each bank writes them: £110.85 came on the 24th, £12.00 went on the 25th; £598.85 are left. */
const files: Record<string, string> = {
  'Lloyds, Bank of Scotland, Halifax or TSB': `Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
25/11/2026,FPO,'30-94-52,12345678,HALL HIRE,12.00,,598.85
24/11/2026,BGC,'30-94-52,12345678,STRIPE,,110.85,610.85`,
  Barclays: `Number,Date,Account,Amount,Subcategory,Memo
 ,25/11/2026,20-00-00 12345678,-12.00,PAYMENT,HALL HIRE
 ,24/11/2026,20-00-00 12345678,110.85,DIRECTDEP,STRIPE`,
  'NatWest, RBS or Ulster Bank': `Date, Type, Description, Value, Balance, Account Name, Account Number

24/11/2026,BAC,"'STRIPE",110.85,610.85,"'NELL","'601234-12345678",
25/11/2026,OTR,"'HALL HIRE",-12.00,598.85,"'NELL","'601234-12345678",`,
  'Co-operative Bank': `Date,Description,Type,Money In,Money Out,Balance
2026-11-25,HALL HIRE,FP,,12.00,598.85
2026-11-24,STRIPE,CREDIT,110.85,,610.85`,
  'Unity Trust Bank': `Date,Type,Details,Debits,Credits,Balance
24/11/26,BGC,STRIPE,,110.85,610.85
25/11/26,DPC,HALL HIRE,12.00,,598.85`,
  'Nationwide or HSBC': `"Account Name:","Current ****45678"
"Account Balance:","£598.85"

"Date","Transaction type","Description","Paid out","Paid in","Balance"
"24 Nov 2026","Bank credit","STRIPE","","£110.85","£610.85"
"25 Nov 2026","Payment to","HALL HIRE","£12.00","","£598.85"`,
  Santander: `Date,Type,Merchant/Description,Debit/Credit,Balance
25/11/2026,FASTER PAYMENT,HALL HIRE,-£12.00,£598.85
24/11/2026,CREDIT,STRIPE,£110.85,£610.85`,
  Starling: `Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes
24/11/2026,Stripe,PAYOUT,FASTER PAYMENT,110.85,610.85,INCOME,
25/11/2026,Hall,HALL HIRE,FASTER PAYMENT,-12.00,598.85,PAYMENTS,`,
  Monzo: `Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In
tx_1,24/11/2026,09:00:00,Faster payment,Stripe,,Income,110.85,GBP,110.85,GBP,,,,STRIPE,,,110.85
tx_2,25/11/2026,09:00:00,Faster payment,Hall,,Bills,-12.00,GBP,-12.00,GBP,,,,HALL HIRE,,-12.00,`,
  'Metro Bank': `Date,Details,Transaction Type,In,Out,Balance
25/11/2026,HALL HIRE,Outward Faster Payment,0.00,12.00,598.85
24/11/2026,STRIPE,Inward Payment,110.85,0.00,610.85`,
  CSV: `24/11/2026,STRIPE,110.85
25/11/2026,HALL HIRE,-12.00`,
  OFX: `OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><BANKID>309452<ACCTID>12345678<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261129
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261124120000[0:GMT]<TRNAMT>110.85<FITID>1<NAME>STRIPE</STMTTRN>
<STMTTRN>
<TRNTYPE>DEBIT
<DTPOSTED>20261125
<TRNAMT>-12.00
<FITID>2
<NAME>HALL &amp; HIRE
</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>598.85<DTASOF>20261125</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`,
}

test.each(Object.entries(files))('%s', (format, text) => {
  const statement = read(text)
  expect(statement.format).toBe(format)
  const lines = statement.lines.toSorted((one, other) => one.on.localeCompare(other.on))
  expect(lines.map(({ on, pence }) => [on, pence])).toEqual([
    ['2026-11-24', 11_085],
    ['2026-11-25', -1200],
  ])
  expect(lines[0]!.words).toMatch(/stripe/i)
  expect(lines[1]!.words).toMatch(/hall/i)
  const withBalance = !['Barclays', 'Monzo', 'CSV'].includes(format)
  expect(statement.closingPence).toBe(withBalance ? 59_885 : undefined)
  const named = ['Lloyds', 'Barclays', 'NatWest', 'OFX'].some((bank) => format.startsWith(bank))
  expect(statement.accountEnding).toBe(named ? '5678' : undefined)
})

test('the same in Excel’s letters and with semicolons; a balance carried forward is no line', () => {
  const text =
    'Date;Details;Paid out;Paid in;Balance\n01/11/2026;BALANCE BROUGHT FORWARD;;;500.00\n24/11/2026;Café £;;110.85;610.85\n'
  const { lines } = readStatement(Buffer.from(text, 'latin1'), today)
  expect(lines).toEqual([{ line: 3, on: '2026-11-24', pence: 11_085, words: 'Café £' }])
})

test.each([
  ['27/11/2026', '2026-11-27'],
  ['7/1/26', '2026-01-07'],
  ['27-Nov-26', '2026-11-27'],
  ['27 November 2026', '2026-11-27'],
  ['2026-11-27T09:00:00', '2026-11-27'],
  ['20261127', '2026-11-27'],
  ['31/02/2026', undefined],
  ['13/31/2026', undefined],
  ['yesterday', undefined],
])('the date %s', (text, date) => {
  expect(bankDate(text)).toBe(date)
})

test.each([
  ['1,204.50', 120_450],
  ['-12.5', -1250],
  ['−12.50', -1250],
  ['12.50-', -1250],
  ['(12.50)', -1250],
  ['12.50 DR', -1250],
  ['£3', 300],
  ['+3.00', 300],
  ['.50', 50],
  ['12.505', undefined],
  ['12,50', undefined],
  ['twelve', undefined],
  ['', undefined],
])('the amount %s', (text, pence) => {
  expect(bankPence(text)).toBe(pence)
})

function problemOf(bytes: Uint8Array | string) {
  try {
    readStatement(Buffer.from(bytes as string), today)
  } catch (error) {
    if (error instanceof UnreadableStatement) return error
    throw error
  }
}

test('every bad line is named, by its place in the file', () => {
  const found = problemOf(`Date,Description,Money In,Money Out
24/11/2026,right,1.00,
31/02/2026,no such day,1.00,
24/11/2027,not yet,1.00,
24/11/2026,what,one,
24/11/2026,both,1.00,2.00
24/11/2026,too much,99999999999.00,`)
  expect(found?.lines).toEqual([
    { line: 3, problem: 'date' },
    { line: 4, problem: 'future' },
    { line: 5, problem: 'amount' },
    { line: 6, problem: 'both' },
    { line: 7, problem: 'too-much' },
  ])
})

test.each([
  ['', 'empty'],
  ['Name,Email\nAda,ada@post.example', 'no-columns'],
  ['Date,Amount\n', 'no-lines'],
  ['%PDF-1.7', 'not-text'],
  ['PK\u0003\u0004', 'not-text'],
  ['Date,Amount\n24/11/2026,"1.00', 'broken-csv'],
  ['<OFX><CURDEF>EUR<STMTTRN><TRNAMT>1.00</STMTTRN></OFX>', 'not-pounds'],
])('%j is no statement: %s', (text, problem) => {
  expect(problemOf(text)?.problem).toBe(problem)
})

test('whatever the file holds, it is read or refused in a sentence', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('24/11/2026', '1.00', '-3.50', 'Date', 'Amount', '"', '<OFX>', '<STMTTRN>'),
  )
  const text = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(text, (rows) => {
      problemOf(rows.map((row) => row.join(',')).join('\n'))
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      problemOf(bytes)
    }),
  )
})
