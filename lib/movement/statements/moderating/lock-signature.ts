import 'server-only'
import { eq } from 'drizzle-orm'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import type { Work } from '@/lib/kernel/perform'

/** A signature that an officer looks at, with its statement: whether those who signed have been told that it is public does not change meanwhile. */
export async function lockSignature(work: Work, { signatureId }: { signatureId: string }) {
  const [found] = await work.tx
    .select({ signature: statementSignatures, statement: statements })
    .from(statementSignatures)
    .innerJoin(statements, eq(statements.id, statementSignatures.statementId))
    .where(eq(statementSignatures.id, signatureId))
    .for('update')
  return found && { ...found, personId: found.signature.personId }
}
