import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { unseal } from '@/lib/kernel/field-encryption'

/** The links by which candidates answer, which they get by email alone: for the story, and for whoever looks around in the demo. */
export async function candidateLinks(): Promise<{ name: string; token: string }[]> {
  const rows = await database()
    .select({ name: outsideCandidates.name, tokenSealed: outsideCandidates.tokenSealed })
    .from(outsideCandidates)
    .innerJoin(outsideElections, eq(outsideElections.id, outsideCandidates.outsideElectionId))
    .where(and(eq(outsideElections.state, 'published'), isNotNull(outsideCandidates.tokenSealed)))
    .orderBy(desc(outsideElections.number), outsideCandidates.number)
  return rows.map(({ name, tokenSealed }) => ({ name, token: unseal<string>(tokenSealed!) }))
}
