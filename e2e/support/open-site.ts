import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { freePort, isPortFree } from '@/db/embedded/port'

/**
 * Starts the demo afresh, as `npm run demo` does, and takes it down at the end. BASE_URL names one that runs already; E2E_STORY a
 * place where the demo has told its story before, of which a copy is opened.
 */
export default async function openSite() {
  if (process.env.BASE_URL) return visitSite(process.env.BASE_URL)
  return openDemo(process.env.E2E_PLACE ?? '.data/e2e', process.env.E2E_STORY)
}

export function openDemo(place: string, story?: string) {
  return openProgram({ program: 'lib/commands/demo.ts', place, said: `${place}.log`, story })
}

export function visitSite(address: string) {
  process.env.E2E_SITE = address.replace(/\/$/, '')
}

type Program = {
  program: string
  /** Where the tree is that it belongs to, if that is not this one. */
  cwd?: string
  /** Where it keeps its data, made empty first. */
  place: string
  /** A place whose data it begins with. */
  story?: string
  /** Where what it says is written. */
  said: string
}

export async function openProgram({ program, cwd, place, said, story }: Program) {
  const port = Number(process.env.PORT ?? (await freePort()))
  if (!(await isPortFree(port))) throw new Error(`Port ${port} is in use by another program.`)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  // Not by Node's own copying: as root, the database belongs to somebody else, and has to go on doing so.
  if (story) execFileSync('cp', ['-a', `${story}/.`, place])
  const demo = spawn(process.execPath, ['--import=tsx', program], {
    cwd,
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
      // With this the demo watches us, and leaves when we are gone.
      npm_lifecycle_event: 'e2e',
      PORT: String(port),
      DATA_DIR: resolve(place),
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
    process.env.E2E_SITE = await siteOf(demo, said)
  } catch (error) {
    await stop()
    throw error
  }
  return async () => {
    await stop()
    assertNothingBroke(said)
  }
}

function siteOf(demo: ChildProcess, said: string) {
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
function assertNothingBroke(said: string) {
  const broken = readFileSync(said, 'utf8')
    .split('\n')
    .filter((line) => /"level":"error"/.test(line))
  if (broken.length > 0) {
    throw new Error(`The site logged ${broken.length} errors, see ${said}:\n${broken[0]}`)
  }
}
