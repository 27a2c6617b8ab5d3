import { crc32, deflateSync } from 'node:zlib'
import { type PDFDict, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** Small real pictures, with what people do not know they send along. */
function segment(marker: number, body: Buffer) {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 | marker, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

export function exif({ turned = 6, place = 'GPS 54.97 -1.61' } = {}) {
  const tiff = Buffer.from(`49492a0008000000010012010300010000000${turned}00000000000000`, 'hex')
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(place)]))
}

const drawing = {
  create: { width: 32, height: 16, channels: 3, background: { r: 200, g: 30, b: 60 } },
} as const
const taken = await sharp(drawing).jpeg().toBuffer()

/** 32 points wide and 16 high as the sensor sees it. */
export function aPhoto({ with: more = [exif()] as Buffer[], after = Buffer.alloc(0) } = {}) {
  return Buffer.concat([taken.subarray(0, 2), ...more, taken.subarray(2), after])
}

export function chunk(type: string, body: Buffer) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

export function aPng({ with: more = [] as Buffer[], after = Buffer.alloc(0) } = {}) {
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from([0, 200]))),
    chunk('IEND', Buffer.alloc(0)),
    after,
  ])
}

export async function aPdfThatSays(text: string): Promise<Buffer> {
  const sheet = await PDFDocument.create({ updateMetadata: false })
  sheet.addPage([200, 100]).drawText(text, { x: 20, y: 50, size: 12 })
  return Buffer.from(await sheet.save({ useObjectStreams: false }))
}

/** It unpacks to 400 megabytes, which takes a while. */
export async function aSlowPdf(): Promise<Buffer> {
  const sheet = await PDFDocument.create({ updateMetadata: false })
  sheet.addPage([200, 100])
  const nothing = deflateSync(Buffer.alloc(100_000_000))
  for (let place = 0; place < 4; place += 1)
    sheet.context.register(
      PDFRawStream.of(sheet.context.obj({ Filter: 'FlateDecode' }) as PDFDict, nothing),
    )
  return Buffer.from(await sheet.save({ useObjectStreams: false }))
}

export const aPdf = await aPdfThatSays('Train to Leeds')
