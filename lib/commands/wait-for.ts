import { setTimeout } from 'node:timers/promises'
import { isStopping } from './command'

/** Waits until an address answers, with anything but trouble of its own. */
export async function waitFor(url: string, seconds: number) {
  const deadline = performance.now() + seconds * 1000
  while (performance.now() < deadline) {
    if (isStopping()) throw new Error('Stopped.')
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (answer && answer.status < 500) return
    await setTimeout(150)
  }
  throw new Error(`${url} did not answer within ${seconds} seconds.`)
}
