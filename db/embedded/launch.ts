import { spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseFolder } from './database-folder'
import { bareEnvironment, ids } from './run'

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_connections=200',
  // To compile a question takes it half a second, and ours take less than that without.
  'jit=off',
]
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const logLimit = 5_000_000

/**
 * Starts the server as a process of its own: Ctrl-C in the terminal does not reach it before the
 * site has let go, and a killed launcher does not take it along. `ended` says what it complained of.
 */
export function launch(
  { home, cluster, identity, binaries }: DatabaseFolder,
  port: number,
  fast: boolean,
) {
  const logPath = join(home, 'log')
  const log = openSync(logPath, sizeOf(logPath) > logLimit ? 'w' : 'a', 0o600)
  if (identity) chownSync(logPath, identity.uid, identity.gid)
  const from = sizeOf(logPath)
  const set = [...settings, ...(fast ? fastSettings : [])].flatMap((setting) => ['-c', setting])
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', `${port}`, ...set], {
    ...ids(identity),
    cwd: home,
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  closeSync(log)
  const launched: { ended?: string } = {}
  child.on('error', (error) => {
    launched.ended = error.message
  })
  child.on('exit', () => {
    // Whoever throws the whole folder away may be quicker than the news that its server has ended.
    launched.ended = existsSync(logPath) ? readFileSync(logPath, 'utf8').slice(from).trim() : ''
  })
  return launched
}

function sizeOf(path: string) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
