import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { wallClock } from '@/lib/kernel/clock'
import { remoteAddress } from '@/lib/kernel/request'

const perMinute = 240

let key = randomBytes(32)
let minute = 0
const tries = new Map<string, number>()

/**
 * How often one place may bring ballots. No address is kept: it is counted in memory under a key that is thrown away every
 * minute, and with it whatever was counted. Generous, because a whole meeting may vote from one place.
 */
export async function mayCast(): Promise<boolean> {
  const now = Math.floor(wallClock().getTime() / 60_000)
  if (now !== minute) {
    minute = now
    key = randomBytes(32)
    tries.clear()
  }
  const place = createHmac('sha256', key)
    .update(await remoteAddress())
    .digest('base64')
  const count = (tries.get(place) ?? 0) + 1
  tries.set(place, count)
  return count <= perMinute
}
