import 'server-only'
import { eq } from 'drizzle-orm'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockStatement, lockStatementToConfirm, statementWords } from '../lock-statement'
import { forgetSignatureEmails } from '../signing/forget-signature-emails'
import { statementHash } from '../statement-file'

type Confirming = { number: number; revision: number }

const nothingWaits = { proposal: null, proposedBy: null, proposedAt: null } as const

/**
 * The second officer has read it: the text is fixed for good with its fingerprint, and can be signed. `revision` says which words those were: nobody
 * puts others in their place between the reading and the press of the button.
 */
export const confirmStatement = verb(
  'statement.confirm',
  { subject: lockStatementToConfirm },
  async (work, { statement }, { number, revision }: Confirming) => {
    const { id, signUntil, embargoUntil } = statement
    if (statement.proposal !== 'publish' || statement.revision !== revision)
      throw new Refusal('moved-meanwhile')
    if (signUntil <= work.now) throw new Refusal('statement.deadline-past')
    const hash = statementHash(await statementWords(work.tx, statement))
    await work.tx
      .update(statements)
      .set({
        ...nothingWaits,
        state: 'published',
        fixedAt: work.now,
        hash,
        toldAt: embargoUntil && embargoUntil > work.now ? null : work.now,
      })
      .where(eq(statements.id, id))
    work.record('statement.published', { kind: 'statement', id }, { number, hash })
  },
)

/** The second officer agrees that it is taken down. Its page is gone at once, and so is who signed: their names were for that page. */
export const confirmStatementWithdrawal = verb(
  'statement.confirm',
  { subject: lockStatementToConfirm },
  async (work, { statement }, { number, seen }: { number: number; seen: string }) => {
    const { id, why } = statement
    if (statement.proposal !== 'withdraw' || markOfWords(why ?? '') !== seen)
      throw new Refusal('moved-meanwhile')
    await work.tx
      .update(statements)
      .set({ ...nothingWaits, state: 'withdrawn', withdrawnAt: work.now })
      .where(eq(statements.id, id))
    const gone = await work.tx
      .delete(statementSignatures)
      .where(eq(statementSignatures.statementId, id))
      .returning({ id: statementSignatures.id, addressHash: statementSignatures.addressHash })
    await forgetSignatureEmails(work, gone)
    work.record('statement.withdrawn', { kind: 'statement', id }, { number })
  },
)

/** Not yet, or not at all: whoever proposed it takes it back, or another officer does not agree. A draft can be changed again. */
export const returnStatement = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, { id, proposal }, { number }: { number: number }) => {
    if (!proposal) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(statements)
      .set({ ...nothingWaits, why: null })
      .where(eq(statements.id, id))
    work.record('statement.returned', { kind: 'statement', id }, { number })
  },
)
