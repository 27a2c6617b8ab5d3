import 'server-only'
import { and, desc, eq, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { statements, statementVersions } from '@/db/schema/movement/statements'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { takesSignatures } from './states'

const ofVersion = and(
  eq(statementVersions.statementId, statements.id),
  eq(statementVersions.number, statements.version),
)

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
    .innerJoin(statementVersions, ofVersion)
    .where(isPublicStatement(at))
    .orderBy(desc(statements.fixedAt))
  return rows.map(({ statement, title }) => ({
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
    .innerJoin(statementVersions, ofVersion)
    .where(and(eq(statements.slug, slug), isNotNull(statements.hash), isPublicStatement(at)))
  if (!row) return undefined
  const { statement, words } = row
  return {
    id: statement.id,
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
