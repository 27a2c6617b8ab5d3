import 'server-only'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { importRows, imports } from '@/db/schema/records/imports'
import { memberImported } from '@/emails/records/member-imported'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { batchSize } from './states'

type Which = { importId: string }

/** An import mails nobody by itself. An officer may have its members written to, once. */
export const askForWelcomes = verb('members.import', async (work, { importId }: Which) => {
  const asked = await work.tx
    .update(imports)
    .set({ welcomes: true, welcomedUntil: 0 })
    .where(and(eq(imports.id, importId), eq(imports.state, 'done'), eq(imports.welcomes, false)))
    .returning({ id: imports.id })
  if (asked.length === 0) throw new Refusal('moved-meanwhile')
  await work.queue('welcome-imported', { importId }, { key: `welcome-imported/${importId}` })
  work.record('import.welcomes-asked', { kind: 'import', id: importId })
})

/** The next thousand letters on how to sign in. Whoever signed in already needs none. */
export const welcomeBatch = verb('import.run', async (work, { importId }: Which) => {
  const [found] = await work.tx.select().from(imports).where(eq(imports.id, importId)).for('update')
  if (!found?.welcomes || found.state !== 'done') return { more: false }
  const rows = await work.tx
    .select({ line: importRows.line, person: people, number: members.number })
    .from(importRows)
    .innerJoin(people, eq(people.id, importRows.personId))
    .innerJoin(members, eq(members.personId, importRows.personId))
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.state, 'in'),
        gt(importRows.line, found.welcomedUntil),
        isNull(people.emailProvedAt),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(batchSize)
  const letters = rows.flatMap(({ person, number }) => {
    const { id: personId, email, called: name } = person
    if (!email) return []
    const props = { name, number, link: siteUrl('/sign-in') }
    return [{ to: { email, personId }, key: personId, props }]
  })
  await work.emailAll(memberImported, letters)
  if (rows.length === 0) return { more: false }
  const welcomedUntil = rows.at(-1)!.line
  await work.tx.update(imports).set({ welcomedUntil }).where(eq(imports.id, importId))
  const detail = { letters: letters.length }
  work.record('import.welcomed', { kind: 'import', id: importId }, detail)
  return { more: true }
})
