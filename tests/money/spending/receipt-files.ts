import { crc32, deflateSync } from 'node:zlib'

/** Small real pictures, made by hand, with what people do not know they send along. */
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

export function aPhoto({ with: more = [exif()] as Buffer[], after = Buffer.alloc(0) } = {}) {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a464946000101000001000100000', 'hex')),
    ...more,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from('080008000801011100', 'hex')),
    segment(
      0xc4,
      Buffer.concat([
        Buffer.from('00', 'hex'),
        Buffer.from([1, ...Array(15).fill(0)]),
        Buffer.from('00', 'hex'),
      ]),
    ),
    segment(
      0xc4,
      Buffer.concat([
        Buffer.from('10', 'hex'),
        Buffer.from([1, ...Array(15).fill(0)]),
        Buffer.from('00', 'hex'),
      ]),
    ),
    segment(0xda, Buffer.from('01010000003f00'.slice(0, 12), 'hex')),
    Buffer.from('7fff00ffd03f', 'hex'),
    Buffer.from('ffd9', 'hex'),
    after,
  ])
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

export const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
