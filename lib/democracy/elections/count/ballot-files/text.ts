import { Uncountable } from '../contest'

/** Throws where a file is UTF-16, which spreadsheets call “Unicode”: read as bytes it would be full of zeros. */
export function assertNotUtf16(start: Uint8Array) {
  const mark = (start[0]! << 8) | start[1]!
  if (mark === 0xfffe || mark === 0xfeff || start.subarray(0, 64).includes(0))
    throw new Uncountable('The file is UTF-16 (“Unicode text”). Save it as UTF-8 and try again.')
}

/** Text that is UTF-8, as nearly everything is, or else the Windows code page that older programs write. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** On which line something stands; the message is for people. */
export function wrongLine(line: number, what: string) {
  return new Uncountable(`Line ${line} ${what}.`)
}
