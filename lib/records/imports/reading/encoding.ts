import { type ListProblem, NotAList } from './file-problems'
import { mostBytes } from './limits'

/** A file that can be read more than once: first to find out how it is written, then for what it says. */
export type Source = { open(): AsyncIterable<Uint8Array> }

export const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, as Excel saves “Unicode text”',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252, as older versions of Excel save',
} as const

export type Encoding = keyof typeof encodings

const signatures: [string, ListProblem][] = [
  ['504b0304', 'packed'],
  ['504b0506', 'packed'],
  ['d0cf11e0', 'old-office'],
  ['25504446', 'pdf'],
  ['1f8b', 'gzip'],
]

/**
 * Finds out how the letters of a file are written. Whatever is not right in UTF-8 is taken for Windows-1252, which every
 * file is right in; the page says which of them it was, and the first rows show whether the names came out well.
 */
export async function encodingOf(source: Source): Promise<Encoding> {
  const start = await startOf(source)
  if (start.length === 0) throw new NotAList('empty')
  refuseOthers(start)
  const wide = wideOf(start)
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let right = true
  for await (const chunk of source.open()) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new NotAList('too-large')
    if (wide) continue
    if (chunk.includes(0)) throw new NotAList('binary')
    if (right) right = decodes(utf8, chunk)
  }
  if (wide) return wide
  return right && decodes(utf8) ? 'utf-8' : 'windows-1252'
}

async function startOf(source: Source): Promise<Uint8Array> {
  let start = Buffer.alloc(0)
  for await (const chunk of source.open()) {
    start = Buffer.concat([start, chunk.subarray(0, 200)])
    if (start.length >= 200) break
  }
  return start
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array) {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

function refuseOthers(start: Uint8Array) {
  const hex = Buffer.from(start.subarray(0, 4)).toString('hex')
  const found = signatures.find(([signature]) => hex.startsWith(signature))
  if (found) throw new NotAList(found[1])
}

/** By its mark, or because every second byte of the headings is empty. */
function wideOf(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const sample = [...start.subarray(0, 200)]
  const empty = (odd: number) =>
    sample.filter((byte, place) => place % 2 === odd && byte === 0).length
  if (empty(1) > sample.length * 0.4 && empty(0) === 0) return 'utf-16le'
  if (empty(0) > sample.length * 0.4 && empty(1) === 0) return 'utf-16be'
  return undefined
}
