import { request } from '@playwright/test'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import { type Manifest, manifestHash } from '@/lib/democracy/elections/protocol/manifest'
import { makeRecoveryCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { insist, sealRanking } from '@/lib/democracy/elections/voter/cast'
import { collect } from '@/lib/democracy/elections/voter/collect'
import type { DeviceStorage } from '@/lib/democracy/elections/voter/device-storage'
import { type Booth, readSavedPaper } from '@/lib/democracy/elections/voter/saved-paper'
import { signInAs } from '../sign-in'
import type { Wish } from './voting'

/** A member who votes without our pages, by a program that keeps to the protocol. */
export async function collectsByProgram(election: string, name: string): Promise<Booth> {
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
  const booth = { shelf: aShelf(), name, station }
  const hash = await manifestHash(await station.manifest())
  await collect(booth, hash, makeRecoveryCode(), 1, () => {})
  return booth
}

function aShelf(): DeviceStorage {
  const kept = new Map<string, unknown>()
  return {
    read: async (name) => kept.get(name),
    write: async (name, value) => void kept.set(name, value),
    remove: async (name) => void kept.delete(name),
  }
}

/** Throws unless the box answers with the receipt of this very ballot. */
export async function castsByProgram(booth: Booth, wish: Wish) {
  const kept = (await readSavedPaper(booth))!
  await insist(booth, await sealRanking(booth, kept, rankingsOf(kept.manifest, wish)))
}

function rankingsOf({ contests }: Manifest, wish: Wish) {
  return Object.fromEntries(
    contests.map(({ id, title, candidates }) => [
      id,
      wish[title]!.map((name) => candidates.find((one) => one.name === name)!.number),
    ]),
  )
}
