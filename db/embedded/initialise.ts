import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseFolder } from './database-folder'
import { isAlive, run } from './run'

/**
 * Makes the cluster on first use. It is built beside its place and moved there whole, so a start
 * that is killed half way leaves nothing that looks like a database.
 */
export async function initialise({ home, identity, binaries }: DatabaseFolder, { fast = false }) {
  if (existsSync(home)) return assertOurs(home)
  sweep(home)
  const half = mkdtempSync(`${home}-${process.pid}-`)
  try {
    const password = join(half, 'password')
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (identity) for (const path of [half, password]) chownSync(path, identity.uid, identity.gid)
    await run(
      binaries.initdb,
      [
        `--pgdata=${join(half, 'cluster')}`,
        '--username=mandate',
        `--pwfile=${password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(fast ? ['--no-sync'] : []),
      ],
      half,
      identity,
    )
    moveIntoPlace(half, home)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

/** What an earlier first start left behind when it was killed. */
function sweep(home: string) {
  for (const name of readdirSync(dirname(home))) {
    const [, pid] = /^postgres-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(home), name), { recursive: true })
  }
}

function moveIntoPlace(half: string, home: string) {
  try {
    renameSync(half, home)
  } catch (error) {
    if (!existsSync(home)) throw error // else another start was quicker, and its cluster counts
  }
}

function assertOurs(home: string) {
  try {
    accessSync(join(home, 'password'), constants.R_OK)
  } catch {
    throw new Error(
      `The database in ${home} belongs to another user of this machine. Start as that user, or choose another DATA_DIR.`,
    )
  }
}
