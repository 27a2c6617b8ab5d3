import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'

/** The address with which a member can agree to write on a draft. Whoever has it and is a full member can, the first of them. */
export function draftLink({ id, keySealed }: { id: string; keySealed: string }): string {
  return siteUrl(`/motions/together/${id}?key=${unseal<string>(keySealed)}`)
}
