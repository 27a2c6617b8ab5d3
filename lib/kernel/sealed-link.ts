import 'server-only'
import { seal, unseal } from './field-encryption'

/** Something sealed that is part of an address: nobody reads it there, and nobody makes one up. */
export function sealForLink(value: unknown): string {
  return seal(value).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** What it said; nothing for what we did not make. */
export function unsealFromLink<Value>(token: string): Partial<Value> | undefined {
  try {
    const value = unseal<unknown>(token.replaceAll('-', '+').replaceAll('_', '/'))
    return typeof value === 'object' && value !== null ? (value as Partial<Value>) : undefined
  } catch {
    return undefined
  }
}
