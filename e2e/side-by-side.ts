import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureBuilt } from '@/lib/commands/build'
import { findBrowser } from './support/browser'
import { openDemo } from './support/open-site'

/**
 * What `npm test` does with the built site. A journey goes step by step and waits at each for a page, a browser, a mail: it
 * leaves half of a small machine idle. So a second row goes beside it that takes about as long, on sites and databases of its own.
 * The demo's story is told once; the journeys and the crawl over all pages begin each with a copy of it.
 */
const story = '.data/e2e-story'
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
const told = openDemo(story).then((close) => close())
const went = await Promise.all([journeys(), everythingElse()])
if (!went.every(Boolean)) process.exitCode = 1

async function journeys() {
  await told
  const place = { E2E_PLACE: '.data/e2e', E2E_STORY: story }
  const meeting = { PORT: undefined, E2E_PLACE: '.data/e2e-meeting', E2E_STORY: story }
  return (
    (await run(['e2e', '--', '--project=a week on'], place, true)) &&
    (await run(['e2e', '--', '--no-deps', '--project=a month on'], meeting))
  )
}

/** Those that move the clock by months or weeks continue nobody’s journey, and have a site to themselves. */
async function everythingElse() {
  const pages = { PORT: undefined, E2E_PLACE: '.data/e2e-pages', E2E_STORY: story }
  const later = { PORT: undefined, E2E_PLACE: '.data/e2e-later', E2E_STORY: story }
  return (
    (await run(['e2e:second-profile'], pages)) &&
    (await run(['crash', '--', '4'], { PORT: undefined })) &&
    (await told.then(() => run(['e2e', '--', '--project=pages'], pages))) &&
    (await run(['e2e', '--', '--no-deps', '--project=months on'], later))
  )
}

/** One is heard at once; what the other row has to say is said when it has ended, and nothing of it begins after a failure. */
async function run(script: string[], env: Partial<NodeJS.ProcessEnv>, aloud = false) {
  if (process.exitCode) return false
  const said: Buffer[] = []
  const child = spawn('npm', ['run', ...script], {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
  const [code] = await once(child, 'close')
  running.delete(child)
  process.stdout.write(Buffer.concat(said))
  return code === 0
}
