import 'server-only'
import { eq } from 'drizzle-orm'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { statementSignatureDeclined } from '@/emails/movement/statement-signature-declined'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { statementWords } from '../lock-statement'
import { forgetUnneededAddresses } from '../signing/forget-unneeded-addresses'
import type { SignatoryContact } from '../signing/sign-statement'
import { waitsForOfficer } from '../states'

type Which = { number: number; signatureId: string }

/** An officer has looked: the organisation, or the office that somebody claims, shows from now on. */
export const approveSignature = verb(
  'statement.moderate',
  { subject: lockSignature },
  async (work, { signature, statement }, { number }: Which) => {
    if (statement.number !== number) throw new Refusal('not-there')
    if (!waitsForOfficer(signature)) throw new Refusal('moved-meanwhile')
    const which = eq(statementSignatures.id, signature.id)
    await work.tx
      .update(statementSignatures)
      .set({ approvedAt: work.now, approvedBy: work.person.personId })
      .where(which)
    await forgetUnneededAddresses(work, which)
    work.record('statement.signature-approved', { kind: 'statement', id: statement.id }, { number })
  },
)

/** It does not belong there: it is gone, and whoever signed hears why, where we still have their address. */
export const declineSignature = verb(
  'statement.moderate',
  { subject: lockSignature },
  async (work, { signature, statement }, { number, why }: Which & { why: string }) => {
    if (statement.number !== number) throw new Refusal('not-there')
    const { id, contactSealed } = signature
    await work.tx.delete(statementSignatures).where(eq(statementSignatures.id, id))
    work.record('statement.signature-declined', { kind: 'statement', id: statement.id }, { number })
    if (!contactSealed) return
    const { title } = await statementWords(work.tx, statement)
    await work.email(statementSignatureDeclined, {
      to: { email: unseal<SignatoryContact>(contactSealed).email },
      key: id,
      props: { title, reason: why },
    })
  },
)

/** A signature that an officer looks at, with its statement: whether those who signed have been told that it is public does not change meanwhile. */
async function lockSignature(work: Work, { signatureId }: { signatureId: string }) {
  const [found] = await work.tx
    .select({ signature: statementSignatures, statement: statements })
    .from(statementSignatures)
    .innerJoin(statements, eq(statements.id, statementSignatures.statementId))
    .where(eq(statementSignatures.id, signatureId))
    .for('update')
  return found && { ...found, personId: found.signature.personId }
}
