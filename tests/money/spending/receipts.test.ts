import { deflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  cleanReceipt,
  receiptBytes,
  receiptName,
} from '@/lib/money/spending/receipts/clean-receipt'
import { armedPdf } from '@/tests/support/armed-pdf'
import { aPdf, aPhoto, aPng, chunk, exif } from './receipt-files'

const white = { channels: 3, background: 'white' } as const

async function cleaned(bytes: Buffer) {
  const found = await cleanReceipt(bytes)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

async function problem(bytes: Buffer) {
  const found = await cleanReceipt(bytes)
  return 'problem' in found ? found.problem : undefined
}

describe('photos', () => {
  test('lose where they were taken and what their maker wrote', async () => {
    const comment = Buffer.concat([Buffer.from('fffe0008', 'hex'), Buffer.from('hidden')])
    const { mediaType, content } = await cleaned(aPhoto({ with: [exif(), comment] }))
    expect(mediaType).toBe('image/jpeg')
    for (const gone of ['GPS', 'hidden', 'Exif']) expect(content.includes(gone)).toBe(false)
    expect(await sharp(content).metadata()).not.toHaveProperty('exif')
  })

  test('are drawn the way up in which they were held', async () => {
    for (const [turned, width, height] of [
      [1, 32, 16],
      [6, 16, 32],
    ] as const) {
      const { content } = await cleaned(aPhoto({ with: [exif({ turned })] }))
      expect(await sharp(content).metadata()).toMatchObject({ width, height })
    }
  })

  test('look the same, and come in once however often they are sent', async () => {
    const { content } = await cleaned(aPhoto())
    const [red, green, blue] = await sharp(content).raw().toBuffer()
    expect(Math.hypot(red! - 200, green! - 30, blue! - 60)).toBeLessThan(10)
    expect((await cleaned(aPhoto())).content).toEqual(content)
  })

  test('of a long strip stay wide enough to be read', async () => {
    const strip = { ...white, width: 600, height: 6000 }
    const page = { ...white, width: 3000, height: 4000 }
    const sizes = [strip, page].map(async (create) => {
      const { content } = await cleaned(await sharp({ create }).jpeg().toBuffer())
      const { width, height } = await sharp(content).metadata()
      return [width, height]
    })
    expect(await Promise.all(sizes)).toEqual([
      [600, 6000],
      [2400, 3200],
    ])
  })

  test('that would fill the memory are refused', async () => {
    const bomb = { ...white, width: 10_000, height: 6_000 }
    expect(await problem(await sharp({ create: bomb }).png().toBuffer())).toBe('receipt.damaged')
  })
})

test('pictures of a screen lose their words', async () => {
  const words = chunk('tEXt', Buffer.from('Author\0Ada Lovelace'))
  const exifs = chunk('eXIf', Buffer.from('GPS 54.97'))
  const { mediaType, content } = await cleaned(aPng({ with: [words, exifs] }))
  expect(mediaType).toBe('image/png')
  for (const gone of ['Ada', 'GPS']) expect(content.includes(gone)).toBe(false)
})

/** All that is in a PDF, unpacked. */
async function unpacked(bytes: Buffer): Promise<string> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  return doc.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream
        ? `${object.dict} ${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`
        : String(object),
    )
    .join('\n')
}

test('a PDF comes in page by page, and the same file is the same receipt', async () => {
  const { mediaType, content } = await cleaned(aPdf)
  expect(mediaType).toBe('application/pdf')
  expect((await PDFDocument.load(content)).getPageCount()).toBe(1)
  // "Train to Leeds", as the page draws it.
  expect(await unpacked(content)).toContain('547261696E20746F204C65656473')
  expect((await cleaned(aPdf)).content.equals(content)).toBe(true)
})

test.each([
  ['in the open', {}],
  ['packed away', { packed: true }],
])('scripts, programs, links and attachments of a PDF stay outside, %s', async (_name, how) => {
  const armed = await armedPdf(how)
  const before = await unpacked(armed)
  for (const there of ['app.alert("ARMED")', '/Launch', '/EmbeddedFile', '/OpenAction', '/XFA'])
    expect(before).toContain(there)
  const { content } = await cleaned(armed)
  const after = await unpacked(content)
  expect(after).not.toMatch(
    /ARMED|\/(A|AA|AF|JS|JavaScript|Launch|URI|EmbeddedFiles?|EF|OpenAction|AcroForm|XFA|Widget|Link|FileAttachment|Names)\b/,
  )
  // What was printed is still there, and so is the field that somebody filled in.
  expect(after).toContain('Paid 42')
  expect(after).toContain('547261696E20746F204C656564733A20')
})

test.each([
  ['wants a password', () => armedPdf({ password: 'secret' })],
  [
    'has no pages',
    async () =>
      Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ],
  [
    'would fill the memory',
    async () => {
      const bomb = deflateSync(Buffer.alloc(200_000_000))
      const head = `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>stream\n`
      const end = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'
      return Buffer.concat([Buffer.from(head), bomb, Buffer.from(end)])
    },
  ],
])('a PDF that %s is refused in a sentence', async (_name, made) => {
  expect(await problem(await made())).toBe('receipt.closed-pdf')
})

test.each([
  ['a photo', aPhoto({ after: Buffer.from('PK\x03\x04<script>alert(1)</script>') })],
  ['a PNG', aPng({ after: Buffer.from('PK\x03\x04<script>alert(1)</script>') })],
  ['a PDF', Buffer.concat([aPdf, Buffer.from('PK\x03\x04<script>alert(1)</script>')])],
])('what hides behind the end of %s stays outside', async (_name, bytes) => {
  const { content } = await cleaned(bytes)
  expect(content.includes('PK')).toBe(false)
  expect(content.includes('script')).toBe(false)
})

test.each([
  ['nothing', Buffer.alloc(0), 'receipt.empty'],
  ['too much', Buffer.concat([aPdf, Buffer.alloc(receiptBytes)]), 'receipt.too-large'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'receipt.wrong-type'],
  ['a drawing with script', Buffer.from('<svg onload="alert(1)"/>'), 'receipt.wrong-type'],
  ['an archive', Buffer.from('PK\x03\x04'), 'receipt.wrong-type'],
  ['a program', Buffer.from('MZ\x90\0'), 'receipt.wrong-type'],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'receipt.wrong-type'],
  ['a page before a PDF', Buffer.concat([Buffer.from('<html>'), aPdf]), 'receipt.wrong-type'],
  ['the name of a PDF only', Buffer.from('%PDF-'), 'receipt.closed-pdf'],
  ['a PDF without an end', aPdf.subarray(0, 40), 'receipt.closed-pdf'],
  ['half a photo', aPhoto().subarray(0, -10), 'receipt.damaged'],
  ['a photo without a picture', Buffer.from('ffd8ffd9', 'hex'), 'receipt.damaged'],
  ['a page dressed as a photo', Buffer.from('\xff\xd8\xff<script>', 'latin1'), 'receipt.damaged'],
  ['half a PNG', aPng().subarray(0, -20), 'receipt.damaged'],
  [
    'a PNG with a false sum',
    Buffer.from(aPng().map((byte, at) => (at === 20 ? 9 : byte))),
    'receipt.damaged',
  ],
] as const)('%s is refused in a sentence', async (_name, bytes, code) => {
  expect(await problem(bytes)).toBe(code)
})

test('no bytes bring it down', async () => {
  const starts = [
    Buffer.from('ffd8ff', 'hex'),
    aPhoto().subarray(0, 60),
    aPng().subarray(0, 40),
    Buffer.from('%PDF-1.7'),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 300 }),
      async (start, rest) => void (await cleanReceipt(Buffer.concat([start, rest]))),
    ),
    { numRuns: 2000 },
  )
  const photo = aPhoto()
  await fc.assert(
    fc.asyncProperty(fc.nat(photo.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(photo)
      bytes[at] = byte
      await cleanReceipt(bytes)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\fakepath\\Ticket 3.JPG', 'Ticket 3.jpg'],
  ['invoice.pdf.exe', 'invoice.pdf.jpg'],
  ['<img src=x onerror=alert(1)>.png', 'img srcx onerroralert(1).jpg'],
  ['a"; filename="evil.html', 'a filenameevil.jpg'],
  ['\u202egpj.exe', 'gpj.jpg'],
  ['a\r\nset-cookie: x', 'aset-cookie x.jpg'],
  ['', 'Receipt.jpg'],
  ['....', 'Receipt.jpg'],
  ['é'.repeat(500), `${'é'.repeat(60)}.jpg`],
])('the name %j becomes %j', (given, name) => {
  expect(receiptName(given, 'image/jpeg')).toBe(name)
})
