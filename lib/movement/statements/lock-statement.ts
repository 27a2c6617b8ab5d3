import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { statementLinks, statements, statementVersions } from '@/db/schema/movement/statements'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseStatementProposals } from './publishing/lapse-statement-proposals'
import { isPublicAt } from './states'

export type StatementRow = typeof statements.$inferSelect

/** A statement that is about to change. */
export async function lockStatement(work: Work, { number }: { number: number }) {
  const [statement] = await work.tx
    .select()
    .from(statements)
    .where(eq(statements.number, number))
    .for('update')
  return statement
}

/** The same for the officer who confirms what another one has proposed about it. */
export async function lockStatementToConfirm(work: Work, which: { number: number }) {
  const statement = await lockStatement(work, which)
  if (!statement) return undefined
  const { proposedBy, proposedAt } = statement
  const proposed = { by: proposedBy, at: proposedAt }
  const { spent } = await proposalWaits(work, proposed, lapseStatementProposals)
  return { statement, personId: null, officers: proposedBy ? [proposedBy] : [], spent }
}

/** The statement that a link leads to, as long as the link has not been withdrawn. */
export async function statementByLink(db: Database | Transaction, token: string) {
  const [found] = await db
    .select({ statement: statements, linkId: statementLinks.id })
    .from(statementLinks)
    .innerJoin(statements, eq(statements.id, statementLinks.statementId))
    .where(and(eq(statementLinks.tokenHash, hashOf(token)), isNull(statementLinks.withdrawnAt)))
  return found
}

/** Whether whoever came by this link to the draft reads the statement still: once everybody does no link is asked for. */
export async function isOpenTo(
  db: Database | Transaction,
  statement: StatementRow,
  { by, at }: { by: string | undefined; at: Date },
): Promise<boolean> {
  if (!by || isPublicAt(statement, at)) return true
  const links = and(eq(statementLinks.id, by), isNull(statementLinks.withdrawnAt))
  return (await db.$count(statementLinks, links)) > 0
}

/** The words of a statement as they stand: those of its newest version, or of the one that was fixed. */
export async function statementWords(
  db: Database | Transaction,
  { id, version }: Pick<StatementRow, 'id' | 'version'>,
) {
  const [words] = await db
    .select({ title: statementVersions.title, text: statementVersions.text })
    .from(statementVersions)
    .where(and(eq(statementVersions.statementId, id), eq(statementVersions.number, version)))
  return words!
}
