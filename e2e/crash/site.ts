import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { choosePlace } from '@/db/embedded/database-folder'
import { findPostmaster } from '@/db/embedded/postmaster'
import { waitFor } from '@/lib/commands/wait-for'
import { env, parentEnvironment } from '@/lib/kernel/env'

export type Victim = 'the site' | 'the database'
export type Site = Awaited<ReturnType<typeof startSite>>

/** The built program as a process group of its own, which can be killed like a machine that loses its power. */
export async function startSite(log: string) {
  let child = launch(log)
  await answers()
  return {
    async kill(victim: Victim) {
      if (victim === 'the database') return killDatabase()
      await killGroup(child)
    },
    /** As whoever looks after the server would: what is down is started. (The database is revived by its own holder.) */
    async restart() {
      if (isDown(child)) child = launch(log)
      await answers()
    },
    async stop() {
      if (!isDown(child)) await killGroup(child)
    },
  }
}

function launch(log: string): ChildProcess {
  const file = openSync(log, 'a')
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-p', `${env.PORT}`],
    {
      env: { ...parentEnvironment(), NEXT_TELEMETRY_DISABLED: '1' },
      detached: true,
      stdio: ['ignore', file, file],
    },
  )
  closeSync(file)
  return child
}

async function killGroup(child: ChildProcess) {
  const gone = once(child, 'exit')
  process.kill(-child.pid!, 'SIGKILL')
  await gone
}

function isDown(child: ChildProcess) {
  return child.exitCode !== null || child.signalCode !== null
}

/** Its own answer says whether the database is there as well. */
async function answers() {
  await waitFor(`http://127.0.0.1:${env.PORT}/api/health`, 120)
}

async function killDatabase() {
  const postmaster = findPostmaster(await choosePlace(env.DATA_DIR))
  if (!postmaster) return
  for (const pid of [postmaster.pid, ...childrenOf(postmaster.pid)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A connection that ended by itself in this moment.
    }
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}
