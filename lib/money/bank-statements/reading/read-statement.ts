import { UnreadableStatement } from './problems'
import { readCsv } from './read-csv'
import { isOfx, readOfx } from './read-ofx'
import type { Statement } from './statement'

/** Reads a bank's file, CSV or OFX, by what is in it and not by its name. Pure. */
export function readStatement(bytes: Uint8Array, today: string): Statement {
  const text = textOf(bytes)
  if (text.trim() === '') throw new UnreadableStatement('empty')
  return isOfx(text) ? readOfx(text, today) : readCsv(text, today)
}

/** UTF-8, or Windows-1252 as older systems of banks still write it. UTF-16 has its mark. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('%PDF') || start.startsWith('PK') || bytes.includes(0)) {
    throw new UnreadableStatement('not-text')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
