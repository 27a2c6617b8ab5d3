import 'server-only'
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { statementSignatures, statements } from '@/db/schema/movement/statements'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { addressesKeptDays } from '../states'
import { signatureEmails } from './forget-signature-emails'

const t = statementSignatures

/** Signatures of which something is kept beside what shows, long after the last day for signing. */
export function signatoriesDue(at: Date): SQL {
  const until = addDays(at, -addressesKeptDays).toISOString()
  return and(
    or(isNotNull(t.addressHash), isNotNull(t.contactSealed), isNotNull(t.personId)),
    sql`${t.statementId} in (select ${statements.id} from ${statements} where ${statements.signUntil} < ${until})`,
  )!
}

/**
 * When nobody can sign twice any more, nobody's address is needed: what shows stays as it is, and the link to take it back. What no officer looked
 * at in all that time shows never: of people it counts without the name, of organisations it goes.
 */
export const eraseSignatories = verb('retention.run', async (work, _input: object) => {
  const { tx, now } = work
  const due = signatoriesDue(now)
  const unlooked = await tx
    .delete(t)
    .where(and(due, eq(t.kind, 'organisation'), isNull(t.approvedAt)))
    .returning({ id: t.id })
  await tx
    .update(t)
    .set({ shows: 'counted', name: null, office: null, consentVersion: null })
    .where(and(due, eq(t.shows, 'office'), isNull(t.approvedAt)))
  const gone = await tx
    .update(t)
    .set({ addressHash: null, contactSealed: null, personId: null, newsVersion: null })
    .where(due)
    .returning({ id: t.id })
  const forgotten = unlooked.length + gone.length
  if (forgotten === 0) return
  const detail = { forgotten }
  work.record('retention.signatories', { kind: 'retention', id: 'signatories' }, detail)
})

/** The emails to people of whom we know no more than that they sign. */
export function signatureEmailsDue(at: Date): SQL {
  const names = signatureEmails.map(({ name }) => name)
  return and(
    isNull(outgoingMails.personId),
    inArray(outgoingMails.message, names),
    lt(outgoingMails.createdAt, addDays(at, -organisation.retention.mailBodyDays)),
  )!
}

/** With what these emails said goes to whom they went: that somebody signed, or was asked whether they want to, says something of them. */
export const eraseSignatureEmails = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(outgoingMails)
    .where(signatureEmailsDue(work.now))
    .returning({ id: outgoingMails.id })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.signature-emails', { kind: 'retention', id: 'signature-emails' }, detail)
})
