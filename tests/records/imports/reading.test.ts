import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { NotAList } from '@/lib/records/imports/reading/file-problems'
import { readList } from '@/lib/records/imports/reading/read-list'
import { fileOf } from './lists'

async function read(file: string | Uint8Array, piece?: number) {
  const list = await readList(fileOf(file, piece))
  const lines: { line: number; cells: string[] }[] = []
  for await (const line of list.lines) lines.push(line)
  return { ...list, lines }
}

const text = 'Email,Name\r\nada@post.example,Zoë Brontë\r\n'
const cells = ['ada@post.example', 'Zoë Brontë']

test.each([
  ['UTF-8', 'utf-8', Buffer.from(text)],
  ['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', 'utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without', 'utf-16le', Buffer.from(text, 'utf16le')],
  ['UTF-16, the other way round', 'utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['Windows-1252', 'windows-1252', Buffer.from(text, 'latin1')],
])('%s is found out, in pieces of any size', async (_name, encoding, bytes) => {
  for (const piece of [1, 3, 64, 100_000]) {
    const list = await read(bytes, piece)
    expect(list.encoding).toBe(encoding)
    expect(list.headings).toEqual(['Email', 'Name'])
    expect(list.lines).toEqual([{ line: 2, cells }])
  }
})

test('commas, semicolons, tabs and vertical bars are found out, and what stands in quotation marks stays whole', async () => {
  for (const separator of [',', ';', '\t', '|']) {
    const list = await read(
      ['"E, mail"', 'Name;or so', 'Town']
        .map((one) => (one.includes(separator) ? `"${one.replaceAll('"', '')}"` : one))
        .join(separator) +
        `\n"a@post.example"${separator}"Wren, ""Ada""; the\r\nsecond"${separator}Hexham\n\n${separator}${separator}\nb@post.example${separator}Bo\n`,
    )
    expect(list.separator).toBe(separator)
    expect(list.lines).toEqual([
      { line: 2, cells: ['a@post.example', 'Wren, "Ada"; the second', 'Hexham'] },
      { line: 6, cells: ['b@post.example', 'Bo'] },
    ])
  }
})

const ada = ['ada@post.example', 'Ada']
test.each<[string, string, string, string[], number]>([
  [
    'Excel says its separator',
    'sep=;\nEmail;Name\nada@post.example;Ada\n',
    ';',
    ['Email', 'Name'],
    3,
  ],
  [
    'in quotation marks',
    '\uFEFF"sep=,"\r\nEmail,Name\r\nada@post.example,Ada\r\n',
    ',',
    ['Email', 'Name'],
    3,
  ],
  ['of bars', 'SEP=|\nEmail|Name\nada@post.example|Ada\n', '|', ['Email', 'Name'], 3],
  [
    'a title',
    'Members of the branch\nEmail,Name\nada@post.example,Ada\n',
    ',',
    ['Email', 'Name'],
    3,
  ],
  [
    'a title with commas',
    'Members, all of them, 3 November 2026\nEmail;Name\nada@post.example;Ada\n',
    ';',
    ['Email', 'Name'],
    3,
  ],
  [
    'a title in the cells of a sheet',
    'Members,,\n,,\n"Exported\nby Bo",,\nEmail,Name,\nada@post.example,Ada,\n',
    ',',
    ['Email', 'Name', 'Column 3'],
    6,
  ],
  [
    'a title about email',
    'Email list\nEmail,Name\nada@post.example,Ada\n',
    ',',
    ['Email', 'Name'],
    3,
  ],
  ['both', 'sep=;\nMembers;\nE-mail;Name\nada@post.example;Ada\n', ';', ['E-mail', 'Name'], 4],
  [
    'headings we do not know',
    'Leden;;;\nMeel;Naam;Plaats;Sinds\nada@post.example;Ada;Hexham;2020\n',
    ';',
    ['Meel', 'Naam', 'Plaats', 'Sinds'],
    3,
  ],
])('above the headings: %s', async (_what, text, separator, headings, line) => {
  const list = await read(text)
  expect(list).toMatchObject({ separator, headings })
  expect(list.lines).toHaveLength(1)
  expect(list.lines[0]!.line).toBe(line)
  expect(list.lines[0]!.cells.slice(0, 2)).toEqual(ada)
})

test('a row is no heading because it speaks of email', async () => {
  const list = await read('Naam;Meel;Prefers\nAda;ada@post.example;email\nBo;;email\n')
  expect(list.headings).toEqual(['Naam', 'Meel', 'Prefers'])
})

test('headings that are there twice, or are empty, get names of their own', async () => {
  const list = await read('Email,Email,,Name\na@post.example,,x,Ada\n')
  expect(list.headings).toEqual(['Email', 'Email (2)', 'Column 3', 'Name'])
})

test('what our own lists guard from spreadsheets comes back as it was', async () => {
  const list = await read("Email,Phone,Name\na@post.example,'+44 191 498 0000,'=1+1\n")
  expect(list.lines[0]!.cells).toEqual(['a@post.example', '+44 191 498 0000', '=1+1'])
})

test.each([
  ['nothing', '', /empty/],
  [
    'a spreadsheet',
    Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(text)]),
    /spreadsheet/,
  ],
  ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel/],
  ['a PDF', '%PDF-1.7 …', /PDF/],
  ['something packed', Buffer.from('1f8b0800', 'hex'), /compressed/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /other than text/],
  ['text with a NUL in it', `${text}a\0b,c\n`, /other than text/],
  ['a letter', 'Dear members,\nthank you\n', /./],
  ['one column', 'Town\nHexham\n', /only one column/],
  ['a quotation mark that is never closed', `${text}"b@post.example,Bo\n`, /never closed/],
  ['one that is closed in the middle of a cell', `${text}"b"@post.example,Bo\n`, /Line 3/],
  ['an endless cell', `${text}"b${'x\n'.repeat(40_000)}`, /longer than a row should be/],
  ['too many columns', `Email${',a'.repeat(130)}\n`, /columns/],
])('%s is refused in a sentence', async (name, file, sentence) => {
  if (name === 'a letter')
    return expect((await read(file)).headings).toEqual(['Dear members', 'Column 2'])
  const reading = read(file)
  await expect(reading).rejects.toThrow(sentence)
  await expect(reading).rejects.toBeInstanceOf(NotAList)
})

test('a gigabyte in one line is turned away without being read into memory', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'x')
  let sent = 0
  const endless = {
    async *open() {
      for (let count = 0; count < 1024; count += 1) {
        sent += 1
        yield piece
      }
    },
  }
  const before = process.memoryUsage().rss
  await expect(readList(endless)).rejects.toThrow(/larger than 200 MB/)
  expect(sent).toBeLessThan(210)
  // What was read and let go lies about until it is collected; a gigabyte of it never does.
  expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)
})

test('too many rows are noticed while they are read', async () => {
  const rows = Buffer.from(`Email,Name\n${'a,b\n'.repeat(200_001)}`)
  await expect(read(rows, 1_000_000)).rejects.toThrow('more than 200,000 rows')
})
