import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { statementComments, statementVersions } from '@/db/schema/movement/statements'
import { excerptsOf } from '@/lib/democracy/motions/text/excerpts'
import { wordChanges } from '@/lib/democracy/motions/text/word-changes'
import { unseal } from '@/lib/kernel/field-encryption'
import type { StatementComment } from './comment-on-statement'

/** How the text came to be, the newest first: what each version changed in the one before, word by word. */
export async function listStatementVersions(statementId: string) {
  const versions = await database()
    .select()
    .from(statementVersions)
    .where(eq(statementVersions.statementId, statementId))
    .orderBy(asc(statementVersions.number))
  return versions
    .map(({ number, title, text, writtenAt }, place) => {
      const before = versions[place - 1]
      return {
        number,
        title,
        text,
        writtenAt,
        titleBefore: before && before.title !== title ? before.title : undefined,
        excerpts: before && excerptsOf(before.text, wordChanges(before.text, text)),
      }
    })
    .reverse()
}

export type StatementVersion = Awaited<ReturnType<typeof listStatementVersions>>[number]

/** What was said of the draft, the first first. For whoever may read the draft. */
export async function listStatementComments(statementId: string) {
  const rows = await database()
    .select()
    .from(statementComments)
    .where(eq(statementComments.statementId, statementId))
    .orderBy(asc(statementComments.id))
  return rows.map(({ id, version, saidSealed, writtenAt }) => ({
    id,
    version,
    writtenAt,
    ...unseal<StatementComment>(saidSealed),
  }))
}

export type ListedComment = Awaited<ReturnType<typeof listStatementComments>>[number]
