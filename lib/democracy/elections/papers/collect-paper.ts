import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { issuerKeys } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { electors, rollAmendments } from '@/db/schema/democracy/electoral-roll'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { type Crowd, oneself, servedTogether, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { askedByVoters } from '../asked-by-voters'
import { lockBoxWith } from '../lock-election'
import { phaseOf } from '../phase'
import { blindSign } from '../protocol/blind-sign'
import { type Bytes, fromBase64url, toBase64url, toHex } from '../protocol/bytes'
import { sha256Hex } from '../protocol/hash'
import type { Locker } from '../protocol/locker'
import { rollEntryOf } from '../roll/roll-entries'

type Request = { slug: string; blinded: string; locker: Locker }

/**
 * Gives a member their ballot paper: signs a message that nobody here can read. The mark is committed before anything is
 * signed, so whatever breaks, each line of the roll has one message signed at most; the same message again gets the same
 * signature, because its first answer may have been lost.
 */
export async function collectPaper(actor: Actor, request: Request): Promise<{ signature: string }> {
  const { privateKeySealed, message } = await markPaper(actor, request)
  return { signature: toBase64url(await blindSign(unseal<string>(privateKeySealed), message)) }
}

type Marked = { privateKeySealed: string; message: Bytes }

/** Neither a time nor an entry in the audit: when somebody collected could be held against when a ballot was cast. */
const markPaper = servedTogether<Request, Marked>(
  verb(
    'paper.collect',
    { subject: oneself },
    async (work, { personId }, { slug, ...sent }: Request) => {
      const electionId = await lockBoxWith(work, slug, [personId])
      if (!electionId) throw new Refusal('not-there')
      const { election, privateKeySealed } = await readWhileCollecting(work, electionId)
      const line = await rollEntryOf(work.tx, electionId, personId)
      if (!line?.mayVote) throw new Refusal('vote.not-on-roll')
      const read = await readRequest(election, sent)
      if (!read) throw new Refusal('bad-request')
      await mark(work, { electionId, personId, blindedHash: read.blindedHash })
      await work.tx
        .insert(lockers)
        .values({ electionId, personId, content: read.content })
        .onConflictDoNothing()
      return { privateKeySealed, message: read.message }
    },
  ),
  {
    to: ({ slug }) => slug,
    async serve(work, comers) {
      const people = comers.map(({ personId }) => personId)
      const electionId = await lockBoxWith(work, comers[0]!.input.slug, people)
      if (!electionId) throw new Refusal('not-there')
      const { election, privateKeySealed } = await readWhileCollecting(work, electionId)
      const first = await whoCollectsFirst(work, electionId, people)
      const marked = new Map<string, Marked>()
      const rows = []
      for (const { personId, input } of comers) {
        const read = first.has(personId) && (await readRequest(election, input))
        if (!read) continue
        rows.push({ electionId, personId, ...read })
        marked.set(personId, { privateKeySealed, message: read.message })
      }
      if (rows.length === 0) return marked
      await work.tx
        .insert(paperMarks)
        .values(rows.map((row) => ({ ...row, kind: 'collected' as const })))
      await work.tx.insert(lockers).values(rows).onConflictDoNothing()
      return marked
    },
  },
)

/** The election and the key to sign with, while papers are collected. The caller shares the box. */
async function readWhileCollecting(work: Crowd, electionId: string) {
  const [found] = await work.tx
    .select({ election: askedByVoters, privateKeySealed: issuerKeys.privateKeySealed })
    .from(elections)
    .leftJoin(issuerKeys, eq(issuerKeys.electionId, elections.id))
    .where(eq(elections.id, electionId))
    .prepare('paper_to_collect')
    .execute()
  const { election, privateKeySealed } = found!
  const phase = election.closedAt ? 'closed' : phaseOf(election, work.now)
  if (!['collecting', 'voting'].includes(phase) || !privateKeySealed)
    throw new Refusal('paper.not-now')
  return { election, privateKeySealed }
}

/** Those of them whose line was frozen, allows them to vote and was never changed, and who have no mark. */
async function whoCollectsFirst(work: Crowd, electionId: string, people: string[]) {
  const rows = await work.tx.execute<{ person: string }>(sql`
    select person_id as person from ${electors} join json_array_elements_text(${JSON.stringify(people)}::json) as come on come::uuid = person_id
    where election_id = ${electionId} and may_vote
      and not exists (select 1 from ${rollAmendments} changed where changed.election_id = ${electionId} and changed.person_id = come::uuid)
      and not exists (select 1 from ${paperMarks} marked where marked.election_id = ${electionId} and marked.person_id = come::uuid)`)
  return new Set(rows.map(({ person }) => person))
}

type Election = Awaited<ReturnType<typeof readWhileCollecting>>['election']

/** What is marked and stored of a request; nothing where it cannot be one for this election. */
async function readRequest(election: Election, { blinded, locker }: Omit<Request, 'slug'>) {
  const message = checkBlindedMessage(election.issuerPublicKey!, blinded)
  const content = JSON.stringify(locker)
  const complete = election.format === 'mandate-election/1' || locker.holders
  if (!message || !complete || content.length > 20_000) return undefined
  return { message, content, blindedHash: await sha256Hex(message) }
}

type Mark = { electionId: string; personId: string; blindedHash: string }

async function mark(work: Work, own: Mark) {
  const { electionId, personId, blindedHash } = own
  const ownMark = and(eq(paperMarks.electionId, electionId), eq(paperMarks.personId, personId))
  const [before] = await work.tx.select().from(paperMarks).where(ownMark)
  if (before?.kind === 'by-hand') throw new Refusal('paper.by-hand')
  if (!before) await work.tx.insert(paperMarks).values({ ...own, kind: 'collected' })
  else if (before.blindedHash === null)
    await work.tx
      .update(paperMarks)
      .set({ blindedHash })
      .where(and(ownMark, isNull(paperMarks.blindedHash)))
  else if (before.blindedHash !== blindedHash) throw new Refusal('paper.other-device')
}

/** The message to sign, if it can be one for this key: as long as the key, and below its modulus. Found out before anybody is marked. */
function checkBlindedMessage({ n }: JsonWebKey, blinded: string): Bytes | undefined {
  try {
    const message = fromBase64url(blinded)
    const modulus = fromBase64url(n!)
    const below = BigInt(`0x${toHex(message)}`) < BigInt(`0x${toHex(modulus)}`)
    return message.length === modulus.length && below ? message : undefined
  } catch {
    return undefined
  }
}
