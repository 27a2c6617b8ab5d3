import { loadEnvFile } from 'node:process'
import { parentEnvironment } from '@/lib/kernel/env'

type Part = { name: string; stop(): Promise<void> }
const running: Part[] = []
let stopping: Promise<void> | undefined

/** What is started first is stopped last: the site lets go before the database goes. */
export function stopAtTheEnd(name: string, stop: () => Promise<void>) {
  running.push({ name, stop })
}

export function isStopping() {
  return stopping !== undefined
}

/** Stops all that was started, in order, and ends the program. */
export function exitProgram(code: number): Promise<void> {
  stopping ??= stopAll().then(() => process.exit(code))
  return stopping
}

/**
 * Every command runs in here: it reads `.env`, ends cleanly on Ctrl-C, and says what went wrong in
 * a sentence instead of a stack.
 */
export async function command(main: () => Promise<void>) {
  for (const file of ['.env.local', '.env']) {
    try {
      loadEnvFile(file)
    } catch {
      // There need not be one.
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void exitProgram(0))
  }
  leaveWithNpm()
  // A closed terminal or pipe takes our words, not our work.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    assertSupportedNode()
    await main()
  } catch (error) {
    if (!isStopping()) console.error(`\n${error instanceof Error ? error.message : error}`)
    await exitProgram(1)
  }
}

function assertSupportedNode() {
  if (Number.parseInt(process.versions.node, 10) >= 22) return
  throw new Error(
    `This is Node ${process.versions.node}, which gets no more security fixes. Start this with "npm run", after "npm ci": then it runs on the Node that comes with it. Where none comes with it, install Node 24.`,
  )
}

/** Whoever kills npm means us: the next start must find its ports free. */
function leaveWithNpm() {
  if (!parentEnvironment().npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && exitProgram(1), 500).unref()
}

async function stopAll() {
  for (const part of running.reverse()) {
    try {
      await part.stop()
    } catch (error) {
      console.error(`${part.name} did not stop cleanly: ${error}`)
    }
  }
}
