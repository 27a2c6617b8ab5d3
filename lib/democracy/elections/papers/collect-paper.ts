import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { issuerKeys } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
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

/** Neither a time nor an entry in the audit: when somebody collected could be held against when a ballot was cast. */
const markPaper = verb(
  'paper.collect',
  { subject: oneself },
  async (work, { personId }, request: Request) => {
    const { slug, blinded, locker } = request
    const electionId = await lockBoxWith(work, slug, personId)
    if (!electionId) throw new Refusal('not-there')
    const [[found], line] = await Promise.all([
      work.tx
        .select({
          election: askedByVoters,
          marked: paperMarks,
          privateKeySealed: issuerKeys.privateKeySealed,
        })
        .from(elections)
        .leftJoin(
          paperMarks,
          and(eq(paperMarks.electionId, elections.id), eq(paperMarks.personId, personId)),
        )
        .leftJoin(issuerKeys, eq(issuerKeys.electionId, elections.id))
        .where(eq(elections.id, electionId))
        .prepare('paper_to_collect')
        .execute(),
      rollEntryOf(work.tx, electionId, personId),
    ])
    const { election, marked, privateKeySealed } = found!
    const phase = election.closedAt ? 'closed' : phaseOf(election, work.now)
    if (!['collecting', 'voting'].includes(phase) || !privateKeySealed)
      throw new Refusal('paper.not-now')
    if (!line?.mayVote) throw new Refusal('vote.not-on-roll')
    const message = checkBlindedMessage(election.issuerPublicKey!, blinded)
    const content = JSON.stringify(locker)
    const complete = election.format === 'mandate-election/1' || locker.holders
    if (!message || !complete || content.length > 20_000) throw new Refusal('bad-request')
    const ownMark = { electionId, personId, blindedHash: await sha256Hex(message) }
    await Promise.all([
      mark(work, ownMark, marked),
      work.tx
        .insert(lockers)
        .values({ electionId, personId, content })
        .onConflictDoNothing()
        .prepare('store_locker')
        .execute(),
    ])
    return { privateKeySealed, message }
  },
)

type Mark = { electionId: string; personId: string; blindedHash: string }

async function mark(work: Work, own: Mark, before: typeof paperMarks.$inferSelect | null) {
  const { electionId, personId, blindedHash } = own
  if (before?.kind === 'by-hand') throw new Refusal('paper.by-hand')
  if (!before)
    await work.tx
      .insert(paperMarks)
      .values({ ...own, kind: 'collected' })
      .prepare('mark_collected')
      .execute()
  else if (before.blindedHash === null)
    await work.tx
      .update(paperMarks)
      .set({ blindedHash })
      .where(
        and(
          eq(paperMarks.electionId, electionId),
          eq(paperMarks.personId, personId),
          isNull(paperMarks.blindedHash),
        ),
      )
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
