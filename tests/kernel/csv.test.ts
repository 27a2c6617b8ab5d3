import { expect, test } from 'vitest'
import { csvLine, csvOf, pounds } from '@/lib/kernel/csv'

test('cells hold what was meant', () => {
  const list = csvOf(
    ['name', 'amount'],
    [
      ['Ada', pounds(-105)],
      ['He said "no", twice\nand left', null],
    ],
  )
  expect(list).toBe('\uFEFFname,amount\r\nAda,-1.05\r\n"He said ""no"", twice\nand left",\r\n')
  expect([pounds(0), pounds(5), pounds(123456)]).toEqual(['0.00', '0.05', '1234.56'])
})

test.each(['=cmd()', '+1-2', '-x', '@sum', '\tx', '＝cmd()', '＋1', '－1', '＠sum'])(
  'no spreadsheet runs %j',
  (cell) => {
    expect(csvLine([cell])).toBe(`'${cell}\r\n`)
  },
)

test.each(['\n', '\r', '\r\n'])('no line break of a stranger begins a row (%j)', (lineBreak) => {
  expect(csvLine([`a${lineBreak}=cmd()`])).toBe(`"a${lineBreak}=cmd()"\r\n`)
})
