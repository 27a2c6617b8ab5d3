import type { Ballot } from '../protocol/ballot'
import type { Paper, RequestedPaper } from '../protocol/credential'
import type { Locker } from '../protocol/locker'
import type { Manifest } from '../protocol/manifest'
import type { Order } from './candidate-order'
import type { DeviceStorage } from './device-storage'
import type { PollingStation } from './polling-station'

/**
 * What a voter's device keeps of one election, from collecting a paper to the last look at the board. How they ranked is
 * not in it once the ballot is sealed: not even their own device can tell.
 */
export type Kept = {
  manifest: Manifest
  requested: RequestedPaper
  order: Order
  /** Until the paper is there: what goes to the server with the request. */
  locker?: Locker
  paper?: Paper
  ballot?: Ballot
  /** The box has answered for `ballot`. */
  receipt?: string
  /** The record of the board that holds `ballot`. */
  record?: number
  /** Where the board ended when we last looked: it may only have grown since. */
  head?: string
}

/** Where one voter stands: their device, and the server. Two members may share a device. */
export type VoterClient = { storage: DeviceStorage; name: string; station: PollingStation }

export function clientName(election: string, voter: string): string {
  return `${election}/${voter}`
}

export async function readSavedPaper({ storage, name }: VoterClient): Promise<Kept | undefined> {
  return (await storage.read(name)) as Kept | undefined
}

export async function savePaper({ storage, name }: VoterClient, kept: Kept): Promise<Kept> {
  await storage.write(name, kept)
  return kept
}
