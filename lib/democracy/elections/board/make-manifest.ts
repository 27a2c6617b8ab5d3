import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { contests } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { unseal } from '@/lib/kernel/field-encryption'
import { Refusal } from '@/lib/kernel/refusals'
import { ruleVersion } from '@/lib/people/members/roll-rule'
import { candidateName } from '../candidate-name'
import { judge } from '../count/constraints'
import { newestVersion } from '../count/contest'
import { type Declarations, declares } from '../declarations'
import type { LockedElection } from '../lock-election'
import type { HolderKey } from '../protocol/holder-key'
import {
  type Manifest,
  type ManifestContest,
  type ManifestTwo,
  manifestShape,
} from '../protocol/manifest'
import { ballotBytesFor } from '../protocol/rankings'
import { reopenNominations } from '../reopen-nominations'
import { frozenRollEntries } from '../roll/roll-entries'

/** So many ballots go on the board together, and fewer are never opened. */
export const ballotsInBatch = 20

type Keys = Pick<ManifestTwo, 'issuer' | 'seedCommitment'> & { holders: HolderKey[] }

/** Everything that is fixed before papers are collected. Published late, papers are collected from then on. */
export async function makeManifest(
  tx: Transaction,
  election: LockedElection,
  keys: Keys,
  at: Date,
): Promise<Manifest> {
  const asked = await contestsAsTheyStand(tx, election.id)
  const collectFrom = election.collectFrom < at ? at : election.collectFrom
  const made = manifestShape.safeParse({
    format: 'mandate-election/2',
    election: election.slug,
    title: election.title,
    kind: election.kind,
    contests: asked,
    oneOffice: election.kind === 'officers',
    collectFrom: collectFrom.toISOString(),
    opensAt: election.opensAt.toISOString(),
    closesAt: election.closesAt.toISOString(),
    roll: {
      size: (await frozenRollEntries(tx, election.id)).size,
      root: election.rollRoot,
      ruleVersion,
      frozenAt: election.rollFrozenAt?.toISOString(),
    },
    ...keys,
    ballotBytes: ballotBytesFor(asked),
    batch: ballotsInBatch,
  })
  if (!made.success) throw new Refusal('election.not-ready')
  for (const contest of made.data.contests) assertPossible(contest)
  return made.data
}

/** The positions with whoever stands for each now, as the ballot paper would have them. */
export async function contestsAsTheyStand(
  tx: Database | Transaction,
  electionId: string,
): Promise<ManifestContest[]> {
  const rows = await tx
    .select()
    .from(contests)
    .where(eq(contests.electionId, electionId))
    .orderBy(asc(contests.position))
  const standing = await tx
    .select({
      contestId: nominations.contestId,
      personId: nominations.candidateId,
      name: candidateName,
      sealed: nominations.declarationsSealed,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(and(eq(contests.electionId, electionId), eq(nominations.state, 'accepted')))
    .orderBy(asc(nominations.id))
  const exclusive = new Set(rows.flatMap((row) => (row.exclusive ? [row.id] : [])))
  const persons = [...new Set(standing.flatMap(({ personId }) => personId ?? []))]
  /** In several positions of which nobody holds two: only there it matters that it is the same person. */
  const standsInSeveral = (person: string) =>
    standing.filter(({ personId, contestId }) => personId === person && exclusive.has(contestId))
      .length > 1
  return rows.map(({ id, title, seats, rules, constraints }) => {
    const own = standing.filter(({ contestId }) => contestId === id)
    const declared = own.map(({ sealed }) => sealed && unseal<Declarations>(sealed))
    return {
      id,
      title,
      seats,
      rules: rules as ManifestContest['rules'],
      rulesVersion: newestVersion,
      constraints: constraints.map(({ name, declaration, min, max }) => ({
        name,
        members: declared.flatMap((one, at) => (one && declares(one, declaration) ? [at + 1] : [])),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      })),
      candidates: [
        ...own.map(({ personId, name }, at) => ({
          number: at + 1,
          name,
          ...(personId &&
            exclusive.has(id) &&
            standsInSeveral(personId) && { person: `p${persons.indexOf(personId) + 1}` }),
        })),
        { number: own.length + 1, name: reopenNominations },
      ],
    }
  })
}

/** Where no set of candidates meets the rules about who may be elected together, voting does not open. */
function assertPossible(contest: ManifestContest) {
  if (!hasPossibleResult(contest)) throw new Refusal('election.no-possible-result')
}

export function hasPossibleResult({ seats, candidates, constraints }: ManifestContest): boolean {
  const standing = candidates.map(({ number }) => number)
  const field = { standing, elected: new Set<number>(), excluded: new Set<number>(), seats }
  return judge(field, constraints).feasible
}
