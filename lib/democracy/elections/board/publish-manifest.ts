import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { ballotPapersReady } from '@/emails/democracy/ballot-papers-ready'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { whoIsStanding } from '../keys/who-is-standing'
import { type LockedElection, lockElection } from '../lock-election'
import { storeIssuerKey } from '../papers/issuer-keys'
import type { HolderKey } from '../protocol/holder-key'
import { makeIssuerKey } from '../protocol/issuer-key'
import { type Manifest, manifestHash } from '../protocol/manifest'
import { makeSeed } from '../protocol/seed'
import { amend, amendmentsMade, frozenRollEntries } from '../roll/roll-entries'
import { votersToEmail } from '../roll/voters-to-email'
import { assertSeparated } from '../separate-roles'
import { makeManifest } from './make-manifest'
import { postRecord } from './post-record'

/**
 * Fixes what is voted on, by whom and under which keys, and begins the board with it. The issuer's key is made here and
 * belongs to this one manifest, and so does the seed for lots, which is committed to before anybody votes.
 */
export const publishManifest = verb(
  'election.run',
  { subject: lockElection },
  async (work, election) => {
    const holders = await assertReady(work, election)
    const [{ issuer, privatePem }, { seed, seedCommitment }] = await Promise.all([
      makeIssuerKey(),
      makeSeed(),
    ])
    const manifest = await makeManifest(
      work.tx,
      election,
      { issuer, seedCommitment, holders },
      work.now,
    )
    const hash = await manifestHash(manifest)
    await work.tx
      .update(elections)
      .set({
        issuerPublicKey: issuer,
        seedSealed: seal(seed),
        seedCommitment,
        manifest,
        manifestHash: hash,
        publishedAt: work.now,
      })
      .where(eq(elections.id, election.id))
    await storeIssuerKey(work.tx, election.id, privatePem)
    await postRecord(work, election.id, 'manifest', manifest)
    const lines = await frozenRollEntries(work.tx, election.id)
    for (const amendment of await amendmentsMade(work.tx, election.id))
      await postRecord(work, election.id, 'roll-amended', await amend(lines, amendment))
    await tellVoters(work, election, manifest)
    work.record('election.published', { kind: 'election', id: election.id }, { manifest: hash })
    return { manifestHash: hash }
  },
)

async function assertReady(work: Work, election: LockedElection): Promise<HolderKey[]> {
  if (election.cancelledAt) throw new Refusal('election.cancelled')
  if (election.publishedAt) throw new Refusal('election.published-already')
  if (work.now < election.withdrawalsUntil) throw new Refusal('election.too-early')
  if (work.now >= election.opensAt) throw new Refusal('election.too-late')
  if (!election.rollFrozenAt) throw new Refusal('roll.not-frozen')
  const holders = await work.tx
    .select()
    .from(keyHolders)
    .where(eq(keyHolders.electionId, election.id))
    .orderBy(asc(keyHolders.place))
  const stand = await whoIsStanding(work.tx, election.id)
  if (holders.length !== 3 || holders.some(({ personId }) => stand.has(personId)))
    throw new Refusal('key.holders')
  await assertSeparated(work, election)
  return holders.map(({ holderKey, wrapped, rehearsedAt }) => {
    if (!holderKey || !wrapped || !rehearsedAt) throw new Refusal('key.not-rehearsed')
    return holderKey
  })
}

async function tellVoters(work: Work, { id, slug, title }: LockedElection, manifest: Manifest) {
  const { voters } = await votersToEmail(work, id)
  const { collectFrom, opensAt, closesAt } = manifest
  const link = siteUrl(`/elections/${slug}/paper`)
  await work.emailAll(
    ballotPapersReady,
    voters.map(({ name, ...to }) => ({
      to,
      key: `${id}/${to.personId}`,
      props: { name, title, collectFrom, opensAt, closesAt, link },
    })),
  )
}
