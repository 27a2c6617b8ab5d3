import { type Bytes, toHex, utf8 } from './bytes'

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** SHA-256 in small hex; of a text, of its UTF-8. */
export async function sha256Hex(what: string | Bytes): Promise<string> {
  return toHex(await sha256(typeof what === 'string' ? utf8(what) : what))
}
