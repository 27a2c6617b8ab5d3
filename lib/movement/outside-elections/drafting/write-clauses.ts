import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import {
  questionnaireClauses,
  questionnaireClauseVersions,
} from '@/db/schema/movement/outside-elections'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'

const t = questionnaireClauses

/** The clauses of a questionnaire as they stand, in their order. */
export function listClauses(db: Database | Transaction, outsideElectionId: string) {
  return db
    .select({
      id: t.id,
      position: t.position,
      version: t.version,
      text: questionnaireClauseVersions.text,
      proposedText: t.proposedText,
      proposedBy: t.proposedBy,
      proposedAt: t.proposedAt,
    })
    .from(t)
    .innerJoin(
      questionnaireClauseVersions,
      and(
        eq(questionnaireClauseVersions.clauseId, t.id),
        eq(questionnaireClauseVersions.number, t.version),
      ),
    )
    .where(eq(t.outsideElectionId, outsideElectionId))
    .orderBy(asc(t.position))
}

export type Clause = Awaited<ReturnType<typeof listClauses>>[number]

/** The clauses of a draft, which nobody has answered: all of them anew. Part of the verbs that write the draft. */
export async function writeClauses(work: Work, outsideElectionId: string, texts: string[]) {
  await work.tx.delete(t).where(eq(t.outsideElectionId, outsideElectionId))
  const clauses = texts.map((text, place) => ({ id: newId(), position: place + 1, text }))
  await work.tx
    .insert(t)
    .values(clauses.map(({ id, position }) => ({ id, position, outsideElectionId })))
  await work.tx.insert(questionnaireClauseVersions).values(
    clauses.map(({ id, text }) => ({
      clauseId: id,
      number: 1,
      text,
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })),
  )
}
