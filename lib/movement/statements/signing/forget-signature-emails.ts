import 'server-only'
import { statementAddressToProve } from '@/emails/movement/statement-address-to-prove'
import { newsOfStatement } from '@/emails/movement/statement-news'
import { statementNowPublic } from '@/emails/movement/statement-now-public'
import { statementSignatureDeclined } from '@/emails/movement/statement-signature-declined'
import { statementSigned } from '@/emails/movement/statement-signed'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

/** Everything that somebody gets because they sign. Their keys begin with the signature, or with the hash that knows the address again. */
export const signatureEmails = [
  statementAddressToProve,
  statementSigned,
  statementSignatureDeclined,
  statementNowPublic,
  newsOfStatement,
]

type Signature = { id: string; addressHash: string | null }

/** With a signature go the emails that it brought, sent or not: they hold the address. */
export async function forgetSignatureEmails(work: Work, signatures: readonly Signature[]) {
  const keys = signatures.flatMap(({ id, addressHash }) => [id, addressHash ?? id])
  if (keys.length > 0) await forgetMails(work.tx, signatureEmails, keys)
}
