import { finishPaper, requestPaper } from '../protocol/credential'
import { type ElectionOnBoard, electionOf } from '../protocol/election'
import { fillLocker } from '../protocol/locker'
import { drawCandidateOrder } from './candidate-order'
import { NotAsPublished, TurnedDown } from './polling-station'
import { readElection } from './read-election'
import { type Kept, savePaper, type VoterClient } from './saved-paper'

/** What the browser is doing now, for whoever waits. */
export const collectSteps = ['reading', 'making', 'locking', 'signing', 'checking'] as const
export type CollectStep = (typeof collectSteps)[number]
export type Tell = (step: CollectStep) => void

/**
 * Makes a ballot paper and has it signed unseen. It is kept on the device before it is sent: if no answer comes, the same
 * request can be sent again, and gets the same signature.
 */
export async function collect(
  client: VoterClient,
  hash: string,
  code: string,
  /** The member's number, for which the key-holders may bring it back. */
  member: number,
  tell: Tell,
): Promise<Kept> {
  tell('reading')
  const election = await readElection(client.station, hash)
  tell('making')
  const requested = await requestPaper(election)
  const order = drawCandidateOrder(election.manifest)
  tell('locking')
  const locker = await fillLocker(election, code, member, { requested, order })
  const { manifest } = election
  return finish(
    client,
    election,
    await savePaper(client, { manifest, requested, order, locker }),
    tell,
  )
}

/** Sends the same request once more, after an answer was lost. */
export async function collectAgain(client: VoterClient, kept: Kept, tell: Tell): Promise<Kept> {
  return finish(client, await electionOf(kept.manifest), kept, tell)
}

async function finish(
  client: VoterClient,
  election: ElectionOnBoard,
  kept: Kept,
  tell: Tell,
): Promise<Kept> {
  const { locker, ...rest } = kept
  tell('signing')
  const signature = await client.station
    .sign({ blinded: kept.requested.blinded, locker: locker! })
    .catch(async (error) => {
      // Another device was faster: this request will never be signed.
      if (error instanceof TurnedDown && error.status === 409)
        await client.storage.remove(client.name)
      throw error
    })
  tell('checking')
  const paper = await finishPaper(election, kept.requested, signature).catch(() => {
    throw new NotAsPublished(
      'Your paper was signed with a key that is not the published one. A ballot on it could be told apart from the others, so do not use it. Tell the returning officer.',
    )
  })
  return savePaper(client, { ...rest, paper })
}
