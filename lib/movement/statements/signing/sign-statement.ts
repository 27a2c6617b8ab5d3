import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import {
  statementSignatures,
  statements,
  statementVersions,
  versionOfStatement,
} from '@/db/schema/movement/statements'
import { statementSigned } from '@/emails/movement/statement-signed'
import { dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation as ours } from '@/lib/organisation'
import { personBehind } from '@/lib/people/members/person-behind'
import { currentVersion } from '@/lib/people/members/wordings'
import { isOpenTo } from '../lock-statement'
import { isNewsSent } from '../news/read-news'
import {
  type AgreedBy,
  isPublicAt,
  type NameShows,
  type SignatureKind,
  takesSignatures,
  waitsForOfficer,
} from '../states'
import { readAddressProof, signatureHash } from './address-proof'

type Signing = { token: string; news: boolean }

export type AsPerson = {
  shows: NameShows
  name: string | null
  office: string | null
  constituency: string | null
}
export type AsOrganisation = {
  organisation: string
  office: string
  agreedBy: AgreedBy
  agreedOn: string
}

export type SignatoryContact = { email: string }

/** A person signs: whoever reads the mailbox has said yes. What of them is not to show is not kept. */
export const signAsPerson = verb(
  'statement.sign',
  async (work, { token, news, ...person }: Signing & AsPerson) =>
    sign(work, { token, news }, { kind: 'person', ...asItShows(person) }),
)

/** What is not to show is not kept. */
function asItShows({ shows, name, office, constituency }: AsPerson) {
  return {
    shows,
    name: shows === 'counted' ? null : name,
    office: shows === 'office' ? office : null,
    constituency: shows === 'constituency' ? constituency : null,
    consentVersion: shows === 'counted' ? null : currentVersion('named-under-statement'),
  }
}

/** An organisation signs, by an officer of it who reads its mailbox, after its own decision. An officer of ours looks before it shows. */
export const signAsOrganisation = verb(
  'statement.sign',
  async (work, { token, news, ...signatory }: Signing & AsOrganisation) => {
    if (isUs(signatory.organisation)) throw new Refusal('statement.ours')
    if (signatory.agreedOn > dateOf(work.now)) throw new Refusal('statement.agreed-later')
    return sign(work, { token, news }, { kind: 'organisation', shows: null, ...signatory })
  },
)

/** Nobody signs in our own name by a form: two officers publish, and so we are named. */
export function isUs(name: string): boolean {
  const plain = (one: string) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return [ours.name, ours.shortName].some((own) => plain(own) === plain(name))
}

type Signatory =
  | ({ kind: 'person' } & ReturnType<typeof asItShows>)
  | ({ kind: 'organisation'; shows: null } & AsOrganisation)

/**
 * Few questions, and no lock that signers wait for, because thousands sign in an hour: that one person signs once is a unique index, whichever link they use. Who signs
 * again finds the signature that they have.
 */
async function sign(work: Work, { token, news: asks }: Signing, signatory: Signatory) {
  const { signs, email, by } = readAddressProof(token, work.now)
  const statement = await findToSign(work, signs, by)
  // The form may be older than the one email of news that there is.
  const news = asks && !(await isNewsSent(work.tx, signs))
  const { kind } = signatory
  const waiting = waitsForOfficer({ ...signatory, approvedAt: null })
  const isPublic = isPublicAt(statement, work.now)
  // Between the end of an embargo and the email that says so nobody new is kept for that email.
  const isToldLater = !isPublic && statement.toldAt === null
  const isToHearMore = news || waiting || isToldLater
  const own = newToken()
  const addressHash = signatureHash(signs, email)
  const knownPerson = personBehind(email)
  const [signed] = await work.tx
    .insert(statementSignatures)
    .values({
      id: newId(),
      statementId: signs,
      ...signatory,
      addressHash,
      personId: knownPerson,
      contactSealed: isToHearMore ? seal({ email } satisfies SignatoryContact) : null,
      tokenHash: hashOf(own),
      tokenSealed: seal(own),
      newsVersion: news ? currentVersion('statement-news') : null,
      signedAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: statementSignatures.id })
  if (!signed)
    return { token: await ownToken(work, signs, kind, addressHash, knownPerson), isNew: false }
  await work.email(statementSigned, {
    to: { email },
    key: signed.id,
    props: {
      title: statement.title,
      link: siteUrl(`/statements/signature/${own}`),
      organisation: signatory.kind === 'organisation' ? signatory.organisation : null,
      waiting,
      publicFrom: isPublic ? null : statement.embargoUntil!.toISOString(),
    },
  })
  return { token: own, isNew: true }
}

/** Held as lightly as the new row holds it: signers do not wait for each other, but whoever takes it down waits for them, or they for it. */
async function findToSign(work: Work, id: string, by: string | undefined) {
  const [row] = await work.tx
    .select({ statement: statements, title: statementVersions.title })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(eq(statements.id, id))
    .for('key share', { of: statements })
  if (row?.statement.state !== 'published') throw new Refusal('statement.link-spent')
  if (!(await isOpenTo(work.tx, row.statement, { by, at: work.now })))
    throw new Refusal('statement.link-spent')
  if (!takesSignatures(row.statement, work.now)) throw new Refusal('statement.over')
  return { ...row.statement, title: row.title }
}

/** The way to the signature that this address, or whoever it belongs to, has already. */
async function ownToken(
  work: Work,
  statementId: string,
  kind: SignatureKind,
  addressHash: string,
  knownPerson: ReturnType<typeof personBehind>,
) {
  const t = statementSignatures
  const [had] = await work.tx
    .select({ tokenSealed: t.tokenSealed })
    .from(t)
    .where(
      and(
        eq(t.statementId, statementId),
        eq(t.kind, kind),
        or(eq(t.addressHash, addressHash), eq(t.personId, knownPerson)),
      ),
    )
  if (!had) throw new Refusal('moved-meanwhile')
  return unseal<string>(had.tokenSealed)
}
