import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseFolder } from './database-folder'
import { isAlive } from './run'

/** The running server of a cluster, as its lock file postmaster.pid tells it. */
export type Postmaster = { pid: number; port: number }

/**
 * The live server of this cluster, if there is one. The file outlives a kill -9 or a power cut, and
 * its process number may since have gone to another program: then it is moved away, because
 * PostgreSQL would take that program for a running server and refuse to start.
 */
export function findPostmaster(place: DatabaseFolder): Postmaster | undefined {
  const lock = join(place.cluster, 'postmaster.pid')
  const written = readLock(lock)
  if (!written) return undefined
  if (commandOf(written.pid).includes(`-D ${place.cluster} `)) return written
  if (isAlive(written.pid)) moveAside(lock, written.pid)
  return undefined
}

function moveAside(lock: string, pid: number) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    // Between reading and moving, another start may have written its own: that one goes back.
    if (readLock(aside)?.pid === pid) rmSync(aside)
    else renameSync(aside, lock)
  } catch {
    // another start took it away first
  }
}

function readLock(path: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, port: Number(lines[3]) } : undefined
  } catch {
    return undefined
  }
}

function commandOf(pid: number) {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    }
    return `${execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' }).trim()} `
  } catch {
    return ''
  }
}
