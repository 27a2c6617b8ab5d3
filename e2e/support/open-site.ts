import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, isPortFree } from '@/db/embedded/port'

const place = '.data/e2e'
const said = '.data/e2e.log'

/** Starts the demo afresh, as `npm run demo` does, and takes it down at the end. BASE_URL names one that runs already. */
export default async function openSite() {
  if (process.env.BASE_URL) {
    process.env.E2E_SITE = process.env.BASE_URL.replace(/\/$/, '')
    return
  }
  const port = Number(process.env.PORT ?? (await freePort()))
  if (!(await isPortFree(port))) throw new Error(`Port ${port} is in use by another program.`)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  const demo = spawn(process.execPath, ['--import=tsx', join('lib', 'commands', 'demo.ts')], {
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
      // With this the demo watches us, and leaves when we are gone.
      npm_lifecycle_event: 'e2e',
      PORT: String(port),
      DATA_DIR: place,
      DATABASE_URL: '',
      SITE_URL: '',
      STRIPE_SECRET_KEY: '',
      MAIL_TRANSPORT: 'mailbox',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(said)
  demo.stdout.pipe(log, { end: false })
  demo.stderr.pipe(log, { end: false })
  console.log(`Starting the demo. What it says stands in ${said}.`)
  const stop = () => end(demo)
  try {
    process.env.E2E_SITE = await siteOf(demo)
  } catch (error) {
    await stop()
    throw error
  }
  return async () => {
    await stop()
    assertNothingBroke()
  }
}

function siteOf(demo: ChildProcess) {
  return new Promise<string>((ready, fail) => {
    const tooLong = setTimeout(
      () => fail(new Error(`The demo did not start: see ${said}.`)),
      900_000,
    )
    demo.stdout!.on('data', (chunk: Buffer) => {
      const site = /^READY (\S+)$/m.exec(chunk.toString())?.[1]
      if (!site) return
      clearTimeout(tooLong)
      ready(site)
    })
    demo.once('exit', (code) => {
      clearTimeout(tooLong)
      fail(new Error(`The demo ended (${code}):\n${readFileSync(said, 'utf8').slice(-3000)}`))
    })
  })
}

async function end(demo: ChildProcess) {
  if (demo.exitCode !== null || demo.signalCode !== null) return
  const gone = new Promise((done) => demo.once('exit', done))
  demo.kill('SIGTERM')
  await gone
}

/** Whatever the journeys did, the site had an answer: errors of ours are the only thing it logs as such. */
function assertNothingBroke() {
  const broken = readFileSync(said, 'utf8')
    .split('\n')
    .filter((line) => /"level":"error"/.test(line))
  if (broken.length > 0) {
    throw new Error(`The site logged ${broken.length} errors, see ${said}:\n${broken[0]}`)
  }
}
