import { constants, createPrivateKey, sign } from 'node:crypto'
import { type Ballot, makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { randomBytes, toBase64url, utf8 } from '@/lib/democracy/elections/protocol/bytes'
import { canonical } from '@/lib/democracy/elections/protocol/canonical'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { makeKeyPair, pointOf } from '@/lib/democracy/elections/protocol/key-pair'
import {
  anElection,
  batchOf,
  boardOf,
  closedWith,
  keyEntries,
  linesOf,
  type Played,
  rankingsOf,
  resultOf,
} from './election-with-secrets'

/** The lines of a whole board with so many ballots; their papers are signed without blinding, which takes its time. */
export async function aBigBoard(voters: number): Promise<string[]> {
  const played = await anElection(voters)
  const ballots: Ballot[] = []
  for (let voter = 0; voter < voters; voter += 1)
    ballots.push(await makeBallot(played.election, await plainPaper(played), rankingsOf(voter), 1))
  const batches = await Promise.all(
    Array.from({ length: Math.floor(voters / 40) }, (_, at) =>
      batchOf(ballots.slice(at * 40, at * 40 + 40)),
    ),
  )
  const votes = Array.from({ length: voters }, (_, voter) => rankingsOf(voter))
  return linesOf(
    await boardOf([
      ['manifest', played.election.manifest],
      ...batches,
      ['closed', closedWith(voters)],
      ...keyEntries(played),
      ['seed', { seed: played.seed }],
      ['spoilt', { trackers: [] }],
      await resultOf(played, votes),
    ]),
  )
}

export async function plainPaper({ election, privatePem }: Played): Promise<Paper> {
  const privateKey = await makeKeyPair()
  const message = canonical({
    credential: toBase64url(randomBytes(32)),
    election: election.hash,
    key: toBase64url(pointOf(privateKey)),
  })
  const prepared = Buffer.concat([randomBytes(32), utf8(message)])
  const signature = sign('sha384', prepared, {
    key: createPrivateKey(privatePem),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  })
  return {
    election: election.hash,
    privateKey,
    prepared: toBase64url(prepared),
    signature: toBase64url(signature),
  }
}
