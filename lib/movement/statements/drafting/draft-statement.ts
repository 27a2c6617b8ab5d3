import 'server-only'
import { and, like, ne } from 'drizzle-orm'
import { statements, statementVersions } from '@/db/schema/movement/statements'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { firstFree, slugOf } from '@/lib/kernel/slug'
import type { StatementTerms } from '../forms'

/** An officer begins a statement. Nobody else but officers sees it before they give somebody a link. */
export const draftStatement = verb('statement.write', async (work, terms: StatementTerms) => {
  const { title, text, signUntil, embargoUntil } = terms
  if (signUntil <= work.now) throw new Refusal('statement.deadline-past')
  const { personId } = work.person
  const [drafted] = await work.tx
    .insert(statements)
    .values({
      id: newId(),
      slug: await freeSlug(work, title),
      signUntil,
      embargoUntil,
      draftedBy: personId,
      draftedAt: work.now,
    })
    .returning({ id: statements.id, number: statements.number })
  const { id, number } = drafted!
  await work.tx
    .insert(statementVersions)
    .values({ statementId: id, number: 1, title, text, writtenBy: personId, writtenAt: work.now })
  work.record('statement.drafted', { kind: 'statement', id }, { number })
  return { number }
})

/** Addresses below /statements that are pages of their own. */
const ofPages = ['draft', 'sign', 'signature']

/** Its address: that of its title, unless another one has it. Two at once: the second is asked to look again. */
export async function freeSlug(work: Work, title: string, ownId?: string) {
  const base = slugOf(title, { ofPages, instead: 'joint-statement' })
  const taken = await work.tx
    .select({ slug: statements.slug })
    .from(statements)
    .where(and(like(statements.slug, `${base}%`), ownId ? ne(statements.id, ownId) : undefined))
  return firstFree(base, taken)
}
