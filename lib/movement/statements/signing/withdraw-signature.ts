import 'server-only'
import { eq } from 'drizzle-orm'
import { statementSignatures } from '@/db/schema/movement/statements'
import { hashOf } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { forgetSignatureEmails } from './forget-signature-emails'

/** Whoever signed takes it back, at any time. It is gone from the page at once, and with it all we had of them and the emails they got about it. */
export const withdrawSignature = verb(
  'statement.withdraw-signature',
  async (work, { token }: { token: string }) => {
    const gone = await work.tx
      .delete(statementSignatures)
      .where(eq(statementSignatures.tokenHash, hashOf(token)))
      .returning({ id: statementSignatures.id, addressHash: statementSignatures.addressHash })
    if (gone.length === 0) throw new Refusal('not-there')
    await forgetSignatureEmails(work, gone)
  },
)
