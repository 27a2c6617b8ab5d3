import 'server-only'
import { eq, inArray, or } from 'drizzle-orm'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { signatureHash } from './address-proof'
import { forgetSignatureEmails } from './forget-signature-emails'

/**
 * What somebody signed before we knew them goes with their details as well, as long as their address is known again, and so do the
 * emails they got about all of it. Part of the verb that erases them.
 */
export async function eraseSignaturesOf(work: Work, personId: string): Promise<void> {
  const t = statementSignatures
  const [person] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  const email = person?.email
  const all = email ? await work.tx.select({ id: statements.id }).from(statements) : []
  const hashes = email ? all.map(({ id }) => signatureHash(id, email)) : []
  const gone = await work.tx
    .delete(t)
    .where(or(eq(t.personId, personId), inArray(t.addressHash, hashes)))
    .returning({ id: t.id, addressHash: t.addressHash })
  await forgetSignatureEmails(work, [
    ...gone,
    // Asked whether they want to sign, and never said yes.
    ...hashes.map((addressHash) => ({ id: addressHash, addressHash })),
  ])
}
