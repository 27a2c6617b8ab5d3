import { unseal } from '@/lib/kernel/field-encryption'
import type { Declarations } from '../declarations'

/** In full for the candidate alone; for others what they want to show. */
export function visibleDeclarations(sealed: string | null, own: boolean): Declarations['declared'] {
  const declared = sealed ? unseal<Declarations>(sealed).declared : []
  return own ? declared : declared.filter(({ shown }) => shown === 'name')
}
