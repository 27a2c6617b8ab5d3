import 'server-only'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { unseal } from '@/lib/kernel/field-encryption'

// Voters come by the hundred, and reading a key takes longer than signing with one that is ready. Only the last one stays.
let ready: { sealed: string; issuer: KeyObject } | undefined

/** The key that signs the ballot papers of an election. */
export function issuerKeyOf(sealed: string): KeyObject {
  if (ready?.sealed !== sealed) ready = { sealed, issuer: createPrivateKey(unseal<string>(sealed)) }
  return ready.issuer
}
