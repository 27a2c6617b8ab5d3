import 'server-only'
import type { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'

export type CandidateContact = { email: string }
export type CandidateRow = typeof outsideCandidates.$inferSelect

/** Where an email to a candidate goes, as long as we still have the address. */
export function candidateMailbox({ contactSealed }: CandidateRow) {
  return { email: contactSealed && unseal<CandidateContact>(contactSealed).email }
}

/** Their way to their own page, without an account. */
export function ownLink({ tokenSealed }: CandidateRow): string {
  return siteUrl(`/outside-elections/answer/${unseal<string>(tokenSealed!)}`)
}
