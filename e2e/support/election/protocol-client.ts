import { request } from '@playwright/test'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import { type Manifest, manifestHash } from '@/lib/democracy/elections/protocol/manifest'
import { makeRecoveryCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { insist, sealRanking } from '@/lib/democracy/elections/voter/cast'
import { collect } from '@/lib/democracy/elections/voter/collect'
import type { DeviceStorage } from '@/lib/democracy/elections/voter/device-storage'
import { readSavedPaper, type VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import { signInAs } from '../sign-in'
import type { Ranking } from './voting'

/** A member who votes without our pages, by a program that keeps to the protocol. */
export async function collectsByProgram(election: string, name: string): Promise<VoterClient> {
  const baseURL = process.env.E2E_SITE!
  const open = () => request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } })
  const [member, nobody] = await Promise.all([open(), open()])
  const [first, last] = name.toLowerCase().split(' ')
  await signInAs({ request: member }, `${first}.${last}`)
  const at = (what: string) => `/api/elections/${election}/${what}`
  const station = {
    manifest: async () => (await nobody.get(at('manifest.json'))).json(),
    sign: async (data: object) =>
      (await (await member.post(at('paper'), { data })).json()).signature,
    drop: async (data: Ballot) =>
      (await (await nobody.post(at('ballots'), { data })).json()).receipt,
    board: async function* () {},
  }
  const client = { storage: aStorage(), name, station }
  const hash = await manifestHash(await station.manifest())
  await collect(client, hash, makeRecoveryCode(), 1, () => {})
  return client
}

function aStorage(): DeviceStorage {
  const kept = new Map<string, unknown>()
  return {
    read: async (name) => kept.get(name),
    write: async (name, value) => void kept.set(name, value),
    remove: async (name) => void kept.delete(name),
  }
}

/** Throws unless the box answers with the receipt of this very ballot. */
export async function castsByProgram(client: VoterClient, ranking: Ranking) {
  const kept = (await readSavedPaper(client))!
  await insist(client, await sealRanking(client, kept, rankingsOf(kept.manifest, ranking)))
}

function rankingsOf({ contests }: Manifest, ranking: Ranking) {
  return Object.fromEntries(
    contests.map(({ id, title, candidates }) => [
      id,
      ranking[title]!.map((name) => candidates.find((one) => one.name === name)!.number),
    ]),
  )
}
