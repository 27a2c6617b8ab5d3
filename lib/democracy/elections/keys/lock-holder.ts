import 'server-only'
import { and, eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import type { Work } from '@/lib/kernel/perform'
import { lockElection } from '../lock-election'

/** The key-holder who acts, with the election held. Nobody else's row is found here. */
export async function lockHolder(work: Work, { slug }: { slug: string }) {
  const election = await lockElection(work, { slug })
  const { personId } = work.person
  const [holder] = await work.tx
    .select()
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, election.id), eq(keyHolders.personId, personId)))
  return holder && { election, holder, personId }
}

export type HeldKey = NonNullable<Awaited<ReturnType<typeof lockHolder>>>

export function rowOf({ electionId, place }: typeof keyHolders.$inferSelect) {
  return and(eq(keyHolders.electionId, electionId), eq(keyHolders.place, place))
}
