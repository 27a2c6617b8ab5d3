import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanReceipt,
  receiptBytes,
  receiptName,
} from '@/lib/money/spending/receipts/clean-receipt'
import { aPdf, aPhoto, aPng, chunk, exif } from './receipt-files'

function cleaned(bytes: Buffer) {
  const found = cleanReceipt(bytes)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

function problem(bytes: Buffer) {
  const found = cleanReceipt(bytes)
  return 'problem' in found ? found.problem : undefined
}

describe('photos', () => {
  test('lose where they were taken and what their maker wrote', () => {
    const comment = Buffer.from('fffe0008hidden'.replace('hidden', ''), 'hex')
    const photo = aPhoto({ with: [exif(), Buffer.concat([comment, Buffer.from('hidden')])] })
    const { mediaType, content } = cleaned(photo)
    expect(mediaType).toBe('image/jpeg')
    expect(content.includes('GPS')).toBe(false)
    expect(content.includes('hidden')).toBe(false)
    expect(content.subarray(0, 2).toString('hex')).toBe('ffd8')
  })

  test('keep which way up they are, and come out the same a second time', () => {
    const { content } = cleaned(aPhoto({ with: [exif({ turned: 6 })] }))
    const note = content.indexOf('Exif')
    expect(content.readUInt16BE(note + 24)).toBe(6)
    expect(cleaned(content).content).toEqual(content)
    expect(cleaned(aPhoto({ with: [exif({ turned: 1 })] })).content.includes('Exif')).toBe(false)
  })

  test('keep every byte of the picture', () => {
    const plain = aPhoto({ with: [] })
    expect(cleaned(plain).content).toEqual(plain)
  })
})

test('pictures of a screen lose their words', () => {
  const words = chunk('tEXt', Buffer.from('Author\0Ada Lovelace'))
  const exifs = chunk('eXIf', Buffer.from('GPS 54.97'))
  const { mediaType, content } = cleaned(aPng({ with: [words, exifs] }))
  expect(mediaType).toBe('image/png')
  expect(content).toEqual(aPng())
})

test('a PDF comes in as it is', () => {
  const { mediaType, content } = cleaned(aPdf)
  expect(mediaType).toBe('application/pdf')
  expect(content.toString()).toBe(aPdf.toString().trimEnd())
})

test.each([
  ['a photo', aPhoto({ after: Buffer.from('PK\x03\x04<script>alert(1)</script>') })],
  ['a PNG', aPng({ after: Buffer.from('PK\x03\x04<script>alert(1)</script>') })],
  ['a PDF', Buffer.concat([aPdf, Buffer.from('PK\x03\x04<script>alert(1)</script>')])],
])('what hides behind the end of %s stays outside', (_name, bytes) => {
  const { content } = cleaned(bytes)
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
  ['the name of a PDF only', Buffer.from('%PDF-'), 'receipt.damaged'],
  ['a PDF without an end', aPdf.subarray(0, 40), 'receipt.damaged'],
  ['half a photo', aPhoto().subarray(0, -10), 'receipt.damaged'],
  ['a photo without a picture', Buffer.from('ffd8ffd9', 'hex'), 'receipt.damaged'],
  ['a page dressed as a photo', Buffer.from('\xff\xd8\xff<script>', 'latin1'), 'receipt.damaged'],
  ['half a PNG', aPng().subarray(0, -20), 'receipt.damaged'],
  [
    'a PNG with a false sum',
    Buffer.from(aPng().map((byte, at) => (at === 20 ? 9 : byte))),
    'receipt.damaged',
  ],
] as const)('%s is refused in a sentence', (_name, bytes, code) => {
  expect(problem(bytes)).toBe(code)
})

test('no bytes bring it down, and none grow', () => {
  const starts = [
    Buffer.from('ffd8ff', 'hex'),
    aPhoto().subarray(0, 60),
    aPng().subarray(0, 40),
    Buffer.from('%PDF-1.7'),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const bytes = Buffer.concat([start, rest])
      const found = cleanReceipt(bytes)
      if (!('problem' in found)) expect(found.content.length).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 2000 },
  )
  const photo = aPhoto()
  fc.assert(
    fc.property(fc.nat(photo.length - 1), fc.nat(255), (at, byte) => {
      const bytes = Buffer.from(photo)
      bytes[at] = byte
      cleanReceipt(bytes)
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
