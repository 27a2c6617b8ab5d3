import 'server-only'
import { database } from '@/db/client'
import { now } from '@/lib/kernel/clock'
import { statementByLink, statementWords } from '../lock-statement'
import { publicFrom, takesSignatures } from '../states'
import { listStatementComments, listStatementVersions } from './read-versions'

/** What whoever has a link to a draft reads: the text, how it came to be, and what others say of it. Nothing, once the link was withdrawn. */
export async function readStatementByLink(token: string) {
  const found = await statementByLink(database(), token)
  if (!found || found.statement.state === 'withdrawn') return undefined
  const { statement } = found
  const at = now()
  const from = publicFrom(statement)
  const [words, versions, comments] = await Promise.all([
    statementWords(database(), statement),
    listStatementVersions(statement.id),
    listStatementComments(statement.id),
  ])
  return {
    ...words,
    slug: statement.slug,
    state: statement.state,
    closed: statement.proposal === 'publish',
    version: statement.version,
    signUntil: statement.signUntil,
    embargoUntil: statement.embargoUntil,
    fixedAt: statement.fixedAt,
    hash: statement.hash,
    publicFrom: from,
    isPublic: from !== undefined && from <= at,
    takesSignatures: takesSignatures(statement, at),
    versions,
    comments,
  }
}
