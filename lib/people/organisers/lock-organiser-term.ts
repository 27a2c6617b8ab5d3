import 'server-only'
import { eq } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseFirstYes } from './lapse-first-yes'

/**
 * An offer or a term, locked, with the officer who has said yes to it so far. A yes that nobody followed in time, or of somebody who has left
 * office since, does not count any more: the next one is the first.
 */
export async function lockOrganiserTerm(work: Work, { term }: { term: string }) {
  const [found] = await work.tx
    .select()
    .from(organiserTerms)
    .where(eq(organiserTerms.id, term))
    .for('update')
  if (!found) return undefined
  const { firstYesBy: by, firstYesAt: at } = found
  const { spent } = await proposalWaits(work, { by, at }, lapseFirstYes)
  const firstYesBy = spent ? null : by
  return { ...found, firstYesBy, officers: firstYesBy ? [firstYesBy] : [], spent: undefined }
}
