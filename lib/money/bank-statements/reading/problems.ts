/** Why a file cannot be read as a bank statement, in sentences for whoever chose it. Pure. */
export const mostStatementBytes = 2 * 1024 * 1024
export const mostLines = 10_000

const ofFile = {
  'no-file': 'Choose a file first.',
  empty: 'This file is empty.',
  'too-large': 'This file is larger than 2 MB. Download the statement for fewer months.',
  'too-many-lines': `This file has more than ${mostLines.toLocaleString('en-GB')} lines. Download the statement for fewer months.`,
  'not-text':
    'This is not a CSV or OFX file. A PDF or a spreadsheet cannot be read: choose CSV or OFX when you download the statement from your bank.',
  'no-columns':
    'We cannot find the columns of a bank statement. There must be a row of headings with a date and an amount, or money in and money out.',
  'no-lines': 'This statement has no lines.',
  'broken-csv':
    'A quotation mark in this file is opened and never closed, so we cannot tell where its cells end. Download it from your bank again.',
  'not-pounds': 'This statement is not in pounds.',
  closing: 'Enter the closing balance as an amount in pounds, like 1204.50 or −12.30',
  account:
    'This is a statement of another account than the ones before. Our books know one bank account.',
} as const

/** What is wrong with one line. */
const ofLine = {
  date: 'has no date that we can read, like 27/11/2026',
  future: 'has a date in the future',
  amount: 'has no amount that we can read, like 12.50',
  both: 'has money in and money out',
  currency: 'is not in pounds',
  'too-much': 'has an amount that is too large',
} as const

export type FileProblem = keyof typeof ofFile
export type LineProblem = keyof typeof ofLine
export type BadLine = { line: number; problem: LineProblem }

/** So many bad lines are named; who has corrected these sends the file again. */
export const mostNamed = 20

/** Nothing of such a file is kept. */
export class UnreadableStatement extends Error {
  constructor(
    readonly problem: FileProblem | undefined,
    readonly lines: readonly BadLine[] = [],
  ) {
    super(problem ? ofFile[problem] : lines.map(badLineInWords).join('. '))
  }
}

export function badLineInWords({ line, problem }: BadLine): string {
  return `Line ${line} ${ofLine[problem]}`
}

/** What the address of the page says was wrong with the last file. Whatever else stands there says nothing. */
export function problemsInAddress(problem: unknown, lines: unknown): string[] {
  const whole =
    typeof problem === 'string' && Object.hasOwn(ofFile, problem)
      ? [ofFile[problem as FileProblem]]
      : []
  return [...whole, ...badLinesInAddress(lines).map((one) => `${badLineInWords(one)}.`)]
}

/** "7-date.9-amount" */
export function badLinesForAddress(lines: readonly BadLine[]): string {
  return lines
    .slice(0, mostNamed)
    .map(({ line, problem }) => `${line}-${problem}`)
    .join('.')
}

function badLinesInAddress(text: unknown): BadLine[] {
  if (typeof text !== 'string') return []
  return text
    .split('.')
    .slice(0, mostNamed)
    .flatMap((part) => {
      const [, line, problem = ''] = /^(\d{1,6})-([a-z-]+)$/.exec(part) ?? []
      return line && Object.hasOwn(ofLine, problem)
        ? [{ line: Number(line), problem: problem as LineProblem }]
        : []
    })
}
