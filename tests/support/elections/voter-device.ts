import { type Ballot, receiptOf } from '@/lib/democracy/elections/protocol/ballot'
import { blindSign } from '@/lib/democracy/elections/protocol/blind-sign'
import { append, type BoardRecord, boardLine } from '@/lib/democracy/elections/protocol/board'
import { fromBase64url, toBase64url } from '@/lib/democracy/elections/protocol/bytes'
import { checkBallot } from '@/lib/democracy/elections/protocol/check-ballot'
import type { Locker } from '@/lib/democracy/elections/protocol/locker'
import type { DeviceStorage } from '@/lib/democracy/elections/voter/device-storage'
import {
  NotReached,
  type PollingStation,
  TurnedDown,
} from '@/lib/democracy/elections/voter/polling-station'
import type { VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import type { Played } from './election-with-secrets'

/** IndexedDB's stand-in: it keeps copies, as that does. */
export function aStorage(): DeviceStorage {
  const kept = new Map<string, unknown>()
  return {
    read: async (name) => structuredClone(kept.get(name)),
    write: async (name, value) => void kept.set(name, structuredClone(value)),
    remove: async (name) => void kept.delete(name),
  }
}

/** The server's side for one voter, in memory, as ballots.md says it has to be. */
export class Station implements PollingStation {
  blinded?: string
  locker?: Locker
  box = new Map<string, Ballot>()
  records: BoardRecord[] = []
  /** How often the answer gets lost from now on, after the server has done its part. */
  lose = 0
  offline = false
  drops = 0

  constructor(readonly played: Played) {}

  async manifest() {
    this.reach()
    return structuredClone(this.played.election.manifest)
  }

  async sign({ blinded, locker }: { blinded: string; locker: Locker }) {
    this.reach()
    if (this.blinded && this.blinded !== blinded) throw new TurnedDown('You have a paper.', 409)
    this.blinded = blinded
    this.locker ??= locker
    const signed = await blindSign(this.played.privatePem, fromBase64url(blinded))
    return this.answered(toBase64url(signed))
  }

  async drop(ballot: Ballot) {
    this.reach()
    this.drops += 1
    const checked = await checkBallot(this.played.election, ballot)
    if (!checked.holds) throw new TurnedDown(checked.fault, 400)
    const before = this.box.get(checked.keyHash)
    const same = before && (await receiptOf(before)) === (await receiptOf(ballot))
    if (before && !same && before.sequence >= ballot.sequence) throw new TurnedDown('Older.', 409)
    this.box.set(checked.keyHash, ballot)
    return this.answered(await receiptOf(ballot))
  }

  async *board() {
    this.reach()
    for (const record of this.records) yield boardLine(record)
  }

  async post() {
    if (this.records.length === 0)
      this.records.push(await append(undefined, 'manifest', this.played.election.manifest))
    const last = this.records.at(-1)!
    const ballots = [...this.box.values()]
    this.records.push(await append({ n: last.n, hash: last.hash }, 'batch', { ballots }))
  }

  private reach() {
    if (this.offline) throw new NotReached()
  }

  private answered<Answer>(answer: Answer): Answer {
    if (this.lose === 0) return answer
    this.lose -= 1
    throw new NotReached()
  }
}

export function aVoterClient(station: PollingStation): VoterClient {
  return { storage: aStorage(), name: 'officers-2026/M1', station }
}
