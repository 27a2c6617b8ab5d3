import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** No receipt takes so long, on a busy machine either; one that was made to is not waited for. */
const seconds = 60

/** So many at a time: each takes a core, and may take 256 MB. Whoever sends or opens fifty at once waits. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * The pages of a PDF that somebody sent in, without scripts, actions, links, attachments, forms or anything else that is not
 * printed on them. The same file always gives the same bytes.
 * @returns nothing if it cannot be read to the end, wants a password, or takes too long: then it is not to be kept
 */
export async function harmlessPdf(bytes: Buffer): Promise<Buffer | undefined> {
  if (running < atOnce) running += 1
  else await new Promise<void>((begin) => waiting.push(begin))
  try {
    return await drawnAnew(bytes)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function drawnAnew(bytes: Buffer): Promise<Buffer | undefined> {
  const worker = new Worker(join(process.cwd(), 'lib/pdf/harmless-worker.ts'), {
    workerData: Uint8Array.from(bytes),
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    // What a broken file makes the library say is nobody's to read.
    stdout: true,
    stderr: true,
  })
  return new Promise<Buffer | undefined>((done) => {
    const tooLong = setTimeout(() => done(undefined), seconds * 1000)
    worker.once('message', (made?: Uint8Array) => done(made && Buffer.from(made)))
    worker.once('error', () => done(undefined))
    worker.once('exit', () => done(undefined))
    worker.once('exit', () => clearTimeout(tooLong))
  }).finally(() => worker.terminate())
}
