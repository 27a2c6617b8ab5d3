import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { paperBallots, paperMarks } from '@/db/schema/democracy/ballot-papers'

/** Papers filled in by hand: members marked for one, papers entered, and how many of those nobody typed a second time. */
export async function paperBallotCounts(db: Database | Transaction, electionId: string) {
  const here = eq(paperBallots.electionId, electionId)
  const [marked, entered, unconfirmed] = await Promise.all([
    db.$count(
      paperMarks,
      and(eq(paperMarks.electionId, electionId), eq(paperMarks.kind, 'by-hand')),
    ),
    db.$count(paperBallots, here),
    db.$count(paperBallots, and(here, isNull(paperBallots.confirmedBy))),
  ])
  return { marked, entered, unconfirmed }
}

export type PaperBallotCounts = Awaited<ReturnType<typeof paperBallotCounts>>
