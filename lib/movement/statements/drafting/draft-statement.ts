import 'server-only'
import { and, like, ne } from 'drizzle-orm'
import { statements, statementVersions } from '@/db/schema/movement/statements'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
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

/** "hands-off-the-right-to-strike", and with a number behind it where there is one already. Two at once: the second is asked to look again. */
export async function freeSlug(work: Work, title: string, ownId?: string) {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const base = words && !ofPages.includes(words) ? words : 'joint-statement'
  const taken = await work.tx
    .select({ slug: statements.slug })
    .from(statements)
    .where(and(like(statements.slug, `${base}%`), ownId ? ne(statements.id, ownId) : undefined))
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`
  return slug
}
