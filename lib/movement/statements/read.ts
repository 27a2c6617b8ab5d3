import 'server-only'
import { and, desc, eq, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { statements, statementVersions, versionOfStatement } from '@/db/schema/movement/statements'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import {
  countSignatures,
  listNames,
  listOrganisations,
  noSignatures,
} from './signing/read-signatories'
import { takesSignatures } from './states'

/** For questions about statements: whether everybody can read this one. Before its embargo ends it is not there, whoever asks and however. */
export function isPublicStatement(at: Date): SQL {
  return and(
    eq(statements.state, 'published'),
    or(isNull(statements.embargoUntil), lte(statements.embargoUntil, at)),
  )!
}

/** The statements that everybody can read, the newest first. */
export async function listPublicStatements() {
  await followDemoClock()
  const at = now()
  const rows = await database()
    .select({ statement: statements, title: statementVersions.title })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(isPublicStatement(at))
    .orderBy(desc(statements.fixedAt))
  const counts = await countSignatures(rows.map(({ statement }) => statement.id))
  return rows.map(({ statement, title }) => ({
    ...(counts.get(statement.id) ?? noSignatures),
    slug: statement.slug,
    title,
    fixedAt: statement.fixedAt!,
    signUntil: statement.signUntil,
    takesSignatures: takesSignatures(statement, at),
  }))
}

/** One of them, as everybody reads it. */
export async function getPublicStatement(slug: string) {
  await followDemoClock()
  const at = now()
  const [row] = await database()
    .select({ statement: statements, words: statementVersions })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(and(eq(statements.slug, slug), isNotNull(statements.hash), isPublicStatement(at)))
  if (!row) return undefined
  const { statement, words } = row
  const counts = await countSignatures([statement.id])
  return {
    id: statement.id,
    counts: counts.get(statement.id) ?? noSignatures,
    slug,
    title: words.title,
    text: words.text,
    fixedAt: statement.fixedAt!,
    hash: statement.hash!,
    signUntil: statement.signUntil,
    takesSignatures: takesSignatures(statement, at),
  }
}

export type PublicStatement = NonNullable<Awaited<ReturnType<typeof getPublicStatement>>>

/** How many names stand on the page itself. All others are on pages of their own. */
const namesOnPage = 200

/** Who has signed it, as its page shows them. For whoever may read the statement. */
export async function readSignatories({ id }: Pick<PublicStatement, 'id'>) {
  const [organisations, { names, next }] = await Promise.all([
    listOrganisations(id),
    listNames(id, namesOnPage),
  ])
  return { organisations, names, more: next !== undefined }
}
