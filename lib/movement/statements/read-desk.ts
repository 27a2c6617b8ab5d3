import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { asc, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  statementLinks,
  statements,
  statementVersions,
  versionOfStatement,
} from '@/db/schema/movement/statements'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { listStatementComments, listStatementVersions } from './drafting/read-versions'
import { countUnlooked } from './moderating/read-signatures'
import { lapseStatementProposals } from './publishing/lapse-statement-proposals'
import { countSignatures, noSignatures } from './signing/read-signatories'
import { isPublicAt, publicFrom, takesSignatures } from './states'

/** Every statement, the newest first, for the officers who write them. */
export async function listStatementsAtDesk(viewer: Actor) {
  if (!can(viewer, 'statement.write')) return undefined
  await followDemoClock()
  const at = now()
  const rows = await database()
    .select({ statement: statements, title: statementVersions.title })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .orderBy(desc(statements.number))
  return rows.map(({ statement, title }) => ({
    number: statement.number,
    title,
    state: statement.state,
    proposal: statement.proposal,
    signUntil: statement.signUntil,
    isPublic: isPublicAt(statement, at),
    publicFrom: publicFrom(statement),
    takesSignatures: takesSignatures(statement, at),
  }))
}

export type StatementAtDesk = NonNullable<Awaited<ReturnType<typeof listStatementsAtDesk>>>[number]

/** One statement with all that officers see and do. */
export async function getStatementAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'statement.write')) return undefined
  await followDemoClock()
  const at = now()
  const [row] = await database()
    .select({ statement: statements, words: statementVersions })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(eq(statements.number, number))
  if (!row) return undefined
  const { statement, words } = row
  const { id, proposedBy, proposedAt } = statement
  const waits = (await waitingNow())({ by: proposedBy, at: proposedAt }, lapseStatementProposals)
  const [counts, unlooked, versions, comments, links] = await Promise.all([
    countSignatures([id]),
    countUnlooked(id),
    listStatementVersions(id),
    listStatementComments(id),
    database()
      .select({
        id: statementLinks.id,
        forWhom: statementLinks.forWhom,
        madeAt: statementLinks.madeAt,
        withdrawnAt: statementLinks.withdrawnAt,
      })
      .from(statementLinks)
      .where(eq(statementLinks.statementId, id))
      .orderBy(asc(statementLinks.id)),
  ])
  return {
    ...statement,
    title: words.title,
    text: words.text,
    counts: counts.get(id) ?? noSignatures,
    unlooked,
    versions,
    comments,
    links,
    waits: statement.proposal ? waits : undefined,
    /** Of the reason for which it is to be taken down, to be sent back by whoever confirms that. */
    seen: markOfWords(statement.why ?? ''),
    mayConfirm: can(viewer, 'statement.confirm', {
      personId: null,
      officers: proposedBy ? [proposedBy] : [],
      spent: waits.spent,
    }),
    isPublic: isPublicAt(statement, at),
    publicFrom: publicFrom(statement),
    takesSignatures: takesSignatures(statement, at),
  }
}

/** Those that wait for a second officer, for one who can be that. */
export async function listStatementsToConfirm(viewer: Actor) {
  if (!can(viewer, 'statement.write')) return undefined
  const proposed = isNotNull(statements.proposal)
  if (!(await isThereAny(statements, proposed))) return []
  const rows = await database()
    .select({ statement: statements, title: statementVersions.title })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(proposed)
    .orderBy(asc(statements.proposedAt))
  const waiting = await waitingNow()
  return rows
    .filter(({ statement: { proposedBy, proposedAt } }) =>
      can(viewer, 'statement.confirm', {
        personId: null,
        officers: proposedBy ? [proposedBy] : [],
        spent: waiting({ by: proposedBy, at: proposedAt }, lapseStatementProposals).spent,
      }),
    )
    .map(({ statement: { number, proposal, proposedAt }, title }) => ({
      number,
      title,
      proposal: proposal!,
      proposedAt: proposedAt!,
    }))
}
