import { crc32 } from 'node:zlib'

/** What of a PNG is the picture. Words, times and whatever stands behind its end go. Pure. */
const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const picture = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
  'bKGD',
]

/** A clean copy of a PNG, or nothing when it is none. */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined
  const kept: Buffer[] = [signature]
  const seen: string[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (seen.length === 0 && type !== 'IHDR') return undefined
    if (picture.includes(type)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
      kept.push(bytes.subarray(at, end))
      seen.push(type)
    }
    if (type === 'IEND') return seen.includes('IDAT') ? Buffer.concat(kept) : undefined
    at = end
  }
  return undefined
}
