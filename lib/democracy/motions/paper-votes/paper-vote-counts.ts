import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { namedVotes, paperVotes, voteEnvelopes } from '@/db/schema/democracy/motions'
import type { VoteKind } from '../states'

/** Votes on paper: members marked for one, papers entered, and how many of those are in the box. Numbers, and nothing of how. */
export async function countPaperVotes(
  db: Database | Transaction,
  { id: voteId, kind }: { id: string; kind: VoteKind },
) {
  const [envelopes, entered, inTheBox] = await Promise.all([
    db.$count(
      voteEnvelopes,
      and(eq(voteEnvelopes.voteId, voteId), isNotNull(voteEnvelopes.confirmedBy)),
    ),
    db.$count(paperVotes, eq(paperVotes.voteId, voteId)),
    kind === 'open'
      ? db.$count(namedVotes, and(eq(namedVotes.voteId, voteId), eq(namedVotes.onPaper, true)))
      : db.$count(
          paperVotes,
          and(eq(paperVotes.voteId, voteId), isNotNull(paperVotes.confirmedBy)),
        ),
  ])
  return { envelopes, entered, inTheBox }
}
