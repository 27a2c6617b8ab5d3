import { mostColumns, mostRows } from './limits'

const saveAgain = 'Open it and save it as “CSV UTF-8”.'

/** Why a file cannot be read as a list, in sentences for whoever chose it. */
const sentences = {
  'no-file': 'Choose a file first.',
  empty: 'This file is empty.',
  'no-rows': 'This list has headings and no rows.',
  packed: `This is a spreadsheet or a zip file, not a CSV file. ${saveAgain}`,
  'old-office': `This is an old Excel or Word file, not a CSV file. ${saveAgain}`,
  pdf: 'This is a PDF, not a CSV file. Ask for the list as a CSV file.',
  gzip: 'This file is compressed. Unzip it first.',
  binary: `This file holds something other than text, so we cannot read it as a list. ${saveAgain}`,
  'too-large': 'This file is larger than 200 MB. Split it into several.',
  'too-large-for-page':
    'This file is larger than 12 MB, which is too much to send through a browser. Whoever runs the server can upload it with this command: npm run import -- members.csv',
  'too-many-rows': `This file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it into several.`,
  'too-many-columns': `This file has more than ${mostColumns} columns. Leave out those that are not needed.`,
  'one-column':
    'We found only one column. A list has a line of headings first, with commas, semicolons, tabs or vertical bars between them.',
  'long-line':
    'is longer than a row should be. A quotation mark may be missing there, or this is not a list.',
  'open-quote': `A quotation mark is opened and never closed, so we cannot tell where the cells end. ${saveAgain}`,
  'stray-quote':
    'has a quotation mark in a place where none belongs, so we cannot tell where its cells end. Correct it, or save the file again as “CSV UTF-8”.',
} as const

export type ListProblem = keyof typeof sentences

export class NotAList extends Error {
  constructor(
    readonly problem: ListProblem,
    readonly line?: number,
  ) {
    super(problemInWords(problem, line))
  }
}

export function problemInWords(problem: ListProblem, line?: number): string {
  const sentence = sentences[problem]
  if (problem !== 'long-line' && problem !== 'stray-quote') return sentence
  return `${line ? `Line ${line}` : 'A line'} ${sentence}`
}

/** What a page's address says was wrong. Whatever else stands there says nothing. */
export function problemFrom(problem: unknown, line: unknown): string | undefined {
  if (typeof problem !== 'string' || !Object.hasOwn(sentences, problem)) return undefined
  return problemInWords(problem as ListProblem, Number(line) || undefined)
}
