import 'server-only'
import { eq } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import type { Work } from '@/lib/kernel/perform'

/** An offer or a term, locked, with the officers who have said yes to it so far. */
export async function lockOrganiserTerm(work: Work, { term }: { term: string }) {
  const [found] = await work.tx
    .select()
    .from(organiserTerms)
    .where(eq(organiserTerms.id, term))
    .for('update')
  return found && { ...found, officers: found.firstYesBy ? [found.firstYesBy] : [] }
}
