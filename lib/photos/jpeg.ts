/** What of a photo is the picture. The rest (where and when it was taken, with which camera, what hides behind it) goes. Pure. */
const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
const uprightNote = 'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000'

/** A clean copy of a JPEG, or nothing when it is none. */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  const kept: Buffer[] = []
  let turned = 1
  let seen = { frame: false, scan: false }
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      if (!seen.frame || !seen.scan) return undefined
      // What follows the end of the picture is no part of it: another file could hide there.
      return Buffer.concat([
        bytes.subarray(0, 2),
        turnNote(turned),
        ...kept,
        bytes.subarray(at, at + 2),
      ])
    }
    if (at + 4 > bytes.length) return undefined
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return undefined
    const segment = bytes.subarray(at, end)
    if (marker === 0xe0 && segment.toString('latin1', 4, 9) === 'JFIF\0') kept.push(jfif)
    if (marker === 0xe1) turned = turnOf(segment) ?? turned
    if (isFrame(marker)) seen = { ...seen, frame: true }
    if (!belongs(marker, segment)) {
      at = end
      continue
    }
    const next = marker === 0xda ? endOfScan(bytes, end) : end
    if (marker === 0xda) seen = { ...seen, scan: true }
    kept.push(bytes.subarray(at, next))
    at = next
  }
  return undefined
}

function isFrame(marker: number) {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Frames, tables, scans, and Adobe's note on colours, without which some pictures turn green. */
function belongs(marker: number, segment: Buffer) {
  if (marker === 0xee) return segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe'
  return isFrame(marker) || [0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd].includes(marker)
}

/** The picture's points go on until the next marker that is neither an escape nor a restart. */
function endOfScan(bytes: Buffer, from: number) {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    const goesOn = next === 0x00 || (next >= 0xd0 && next <= 0xd7)
    if (!goesOn && next !== 0xff) return at
    at = bytes.indexOf(0xff, at + (goesOn ? 2 : 1))
  }
  return bytes.length
}

/** A phone lays the picture down as its sensor sees it and notes how it was held. That one note is kept. */
function turnOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 20) return undefined
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return undefined
  for (let entry = 0; entry < short(start); entry += 1) {
    const at = start + 2 + 12 * entry
    if (at + 12 > tiff.length) return undefined
    if (short(at) === 0x0112) {
      const turn = short(at + 8)
      return turn >= 1 && turn <= 8 ? turn : undefined
    }
  }
  return undefined
}

function turnNote(turned: number): Buffer {
  if (turned === 1) return Buffer.alloc(0)
  const note = Buffer.from(uprightNote, 'hex')
  note.writeUInt16BE(turned, 28)
  return note
}
