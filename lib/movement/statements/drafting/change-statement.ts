import 'server-only'
import { eq } from 'drizzle-orm'
import { statements, statementVersions } from '@/db/schema/movement/statements'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { StatementTerms } from '../forms'
import { lockStatement, type StatementRow, statementWords } from '../lock-statement'
import { freeSlug } from './draft-statement'

type Changed = StatementTerms & { number: number; revision: number }

/** Other words make a new version, which those with a link see beside the one before; when it can be signed and read is changed in place. */
export const changeStatement = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, statement, { number, revision, ...terms }: Changed) => {
    assertDrafting(statement, revision)
    const { title, text, signUntil, embargoUntil } = terms
    if (signUntil <= work.now) throw new Refusal('statement.deadline-past')
    const before = await statementWords(work.tx, statement)
    const sameWords = before.title === title && before.text === text
    const version = sameWords ? statement.version : statement.version + 1
    if (!sameWords)
      await work.tx.insert(statementVersions).values({
        statementId: statement.id,
        number: version,
        title,
        text,
        writtenBy: work.person.personId,
        writtenAt: work.now,
      })
    // Nobody but officers has seen its address yet, and it is to say nothing of a title that was dropped.
    const slug = before.title === title ? statement.slug : await freeSlug(work, title, statement.id)
    await work.tx
      .update(statements)
      .set({ version, slug, signUntil, embargoUntil, revision: revision + 1 })
      .where(eq(statements.id, statement.id))
    work.record('statement.changed', { kind: 'statement', id: statement.id }, { number, version })
  },
)

/** A draft that nobody needs any more, with its links and what was said of it. */
export const discardStatement = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, statement, { number, revision }: { number: number; revision: number }) => {
    assertDrafting(statement, revision)
    await work.tx.delete(statements).where(eq(statements.id, statement.id))
    work.record('statement.discarded', { kind: 'statement', id: statement.id }, { number })
  },
)

/** What waits for a second officer stays as they read it, and what is fixed stays for good. */
function assertDrafting(statement: StatementRow, revision: number) {
  if (statement.state !== 'draft') throw new Refusal('statement.fixed')
  if (statement.proposal) throw new Refusal('statement.waits')
  if (statement.revision !== revision) throw new Refusal('moved-meanwhile')
}
