import 'server-only'
import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { statementNowPublic } from '@/emails/movement/statement-now-public'
import { type Actor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { statementWords } from '../lock-statement'
import { isPublicStatement } from '../read'
import { forgetUnneededAddresses } from './forget-unneeded-addresses'
import type { SignatoryContact } from './sign-statement'

/** Everybody who signed under an embargo hears once that it has ended, each statement for itself. */
export async function tellSignatories(actor: Actor = system('statements')) {
  const due = await database()
    .select({ id: statements.id })
    .from(statements)
    .where(and(isPublicStatement(now()), isNull(statements.toldAt)))
  await oneByOne(due, (which) => tellOfOne(actor, which))
}

const tellOfOne = verb('statement.keep', async (work, { id }: { id: string }) => {
  const [statement] = await work.tx
    .select()
    .from(statements)
    .where(and(eq(statements.id, id), isPublicStatement(work.now), isNull(statements.toldAt)))
    .for('update')
  if (!statement) return
  await work.tx.update(statements).set({ toldAt: work.now }).where(eq(statements.id, id))
  const t = statementSignatures
  const before = and(
    eq(t.statementId, id),
    isNotNull(t.contactSealed),
    lte(t.signedAt, statement.embargoUntil ?? statement.fixedAt!),
  )
  const signed = await work.tx.select().from(t).where(before)
  const { title } = await statementWords(work.tx, statement)
  await work.emailAll(
    statementNowPublic,
    signed.map((one) => ({
      to: { email: unseal<SignatoryContact>(one.contactSealed!).email },
      key: one.id,
      props: {
        title,
        page: siteUrl(`/statements/${statement.slug}`),
        link: siteUrl(`/statements/signature/${unseal<string>(one.tokenSealed)}`),
      },
    })),
  )
  await forgetUnneededAddresses(work, eq(t.statementId, id))
})
