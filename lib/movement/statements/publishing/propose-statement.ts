import 'server-only'
import { eq } from 'drizzle-orm'
import { statements } from '@/db/schema/movement/statements'
import { statementToConfirm } from '@/emails/movement/statement-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailOtherOfficers } from '@/lib/people/officers/email-other-officers'
import { lockStatement, type StatementRow, statementWords } from '../lock-statement'
import type { StatementProposal } from '../states'

type Publishing = { number: number; revision: number }

/** The drafting is closed: a second officer reads the text, and fixes it or sends it back. */
export const proposeStatement = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, statement, { revision }: Publishing) => {
    if (statement.state !== 'draft') throw new Refusal('statement.fixed')
    if (statement.revision !== revision) throw new Refusal('moved-meanwhile')
    if (statement.signUntil <= work.now) throw new Refusal('statement.deadline-past')
    await propose(work, statement, 'publish')
  },
)

type Withdrawing = { number: number; why: string }

/** The statement is no longer to be public: a second officer takes it down. */
export const proposeStatementWithdrawal = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, statement, { why }: Withdrawing) => {
    if (statement.state !== 'published') throw new Refusal('statement.not-published')
    await propose(work, statement, 'withdraw', why)
  },
)

async function propose(
  work: Work,
  statement: StatementRow,
  proposal: StatementProposal,
  why: string | null = null,
) {
  const { id, number } = statement
  if (statement.proposal) throw new Refusal('statement.waits')
  const by = work.person
  await work.tx
    .update(statements)
    .set({ proposal, proposedBy: by.personId, proposedAt: work.now, why })
    .where(eq(statements.id, id))
  const entry =
    proposal === 'publish' ? 'statement.proposed' : ('statement.withdrawal-proposed' as const)
  work.record(entry, { kind: 'statement', id }, { number })
  const { title } = await statementWords(work.tx, statement)
  await emailOtherOfficers(work, statementToConfirm, {
    power: 'statements.write',
    id,
    props: { title, proposal, link: siteUrl(`/desk/statements/${number}`) },
  })
}
