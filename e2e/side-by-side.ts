import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureBuilt } from '@/lib/commands/build'
import { findBrowser } from './support/browser'

/**
 * What `npm test` does with the built site. A journey goes step by step and waits at each for a page, a browser, a mail: it
 * leaves half of a small machine idle. So a second row goes beside it, on sites and databases of its own.
 */
const rows = [['e2e'], ['e2e:second-profile', 'crash -- 6']]

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const { pid } of running) process.kill(-pid!, 'SIGINT')
    process.exitCode = 1
  })
}

// What all of them need is made before they part, so that neither is made twice at once.
await ensureBuilt()
findBrowser()
const went = await Promise.all(rows.map((row, place) => goThrough(row, place === 0)))
if (!went.every(Boolean)) process.exitCode = 1

/** One after the other, until one fails. The first row is heard at once; the other says what it has to say when it has ended. */
async function goThrough(row: string[], aloud: boolean): Promise<boolean> {
  for (const script of row) {
    if (process.exitCode) return false
    const said: Buffer[] = []
    const child = spawn('npm', ['run', ...script.split(' ')], {
      // A port that was asked for can be only one site's: the first row has it.
      env: aloud ? process.env : { ...process.env, PORT: undefined },
      detached: true,
      stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
    const [code] = await once(child, 'close')
    running.delete(child)
    process.stdout.write(Buffer.concat(said))
    if (code !== 0) return false
  }
  return true
}
