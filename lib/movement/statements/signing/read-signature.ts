import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  statementSignatures,
  statements,
  statementVersions,
  versionOfStatement,
} from '@/db/schema/movement/statements'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { isOpenTo } from '../lock-statement'
import { isNewsSent } from '../news/read-news'
import { isPublicAt, publicFrom, takesSignatures, waitsForOfficer } from '../states'
import { readAddressProof } from './address-proof'

/** A statement for whoever has the link that proves an address: what they are asked next. Nothing, once the link is too old. */
export async function getStatementToSign(token: string) {
  await followDemoClock()
  const proof = proofIn(token)
  if (!proof) return undefined
  const [row] = await database()
    .select({ statement: statements, words: statementVersions })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(eq(statements.id, proof.signs))
  if (row?.statement.state !== 'published') return undefined
  const { statement, words } = row
  if (!(await isOpenTo(database(), statement, { by: proof.by, at: now() }))) return undefined
  return {
    email: proof.email,
    /** Whether they can still ask for the one email of news. */
    hasNewsToCome: !(await isNewsSent(database(), statement.id)),
    title: words.title,
    text: words.text,
    slug: statement.slug,
    isPublic: isPublicAt(statement, now()),
    signUntil: statement.signUntil,
    takesSignatures: takesSignatures(statement, now()),
  }
}

function proofIn(token: string) {
  try {
    return readAddressProof(token, now())
  } catch {
    return undefined
  }
}

/** A signature, for whoever has the link that is theirs alone. */
export async function getOwnSignature(token: string) {
  await followDemoClock()
  const [row] = await database()
    .select({ signature: statementSignatures, statement: statements, words: statementVersions })
    .from(statementSignatures)
    .innerJoin(statements, eq(statements.id, statementSignatures.statementId))
    .innerJoin(statementVersions, versionOfStatement)
    .where(eq(statementSignatures.tokenHash, hashOf(token)))
  if (!row) return undefined
  const { signature, statement, words } = row
  const { kind, shows, name, office, constituency, organisation, newsVersion, signedAt } = signature
  return {
    kind,
    shows,
    name,
    office,
    constituency,
    organisation,
    signedAt,
    waits: waitsForOfficer(signature),
    news: newsVersion !== null,
    title: words.title,
    slug: statement.slug,
    isPublic: isPublicAt(statement, now()),
    publicFrom: publicFrom(statement),
  }
}

export type OwnSignature = NonNullable<Awaited<ReturnType<typeof getOwnSignature>>>
