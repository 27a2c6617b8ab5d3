import { randomInt } from 'node:crypto'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { DatabaseFolder } from './database-folder'

/**
 * The port asked for, or nothing if it is taken. Where none is asked for: the one of last time, so
 * that addresses stay, or any free one.
 */
export async function choosePort({ home, identity }: DatabaseFolder, wanted?: number) {
  if (wanted !== undefined) return listenOn(wanted)
  const file = join(home, 'port')
  const remembered = readPort(file)
  if (remembered && (await listenOn(remembered))) return remembered
  const port = await freePort()
  writeFileSync(file, `${port}\n`)
  if (identity) chownSync(file, identity.uid, identity.gid)
  return port
}

export async function isPortFree(port: number) {
  return (await listenOn(port)) !== undefined
}

/**
 * A port that nobody listens on, below those that the system hands to connections of its own: while a server is down, a
 * client that tries its address again and again could otherwise be given that very port, and keep the server out.
 */
export async function freePort(): Promise<number> {
  const port = await listenOn(randomInt(10_000, 32_000))
  return port ?? freePort()
}

function listenOn(port: number) {
  return new Promise<number | undefined>((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

function readPort(file: string) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}
