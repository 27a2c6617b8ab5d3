import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, findBinaries } from './binaries'
import { canReach, type Identity } from './run'

/** Where one cluster lives, what runs it, and as whom (PostgreSQL refuses to run as root). */
export type Place = { home: string; cluster: string; identity?: Identity; binaries: Binaries }

export async function choosePlace(dataDir: string): Promise<Place> {
  mkdirSync(dataDir, { recursive: true })
  const root = process.getuid?.() === 0 ? systemUser() : undefined
  const folder = chooseFolder(realpathSync(dataDir), root)
  const home = join(folder, 'postgres')
  // A cluster made earlier belongs to whoever made it: as root we run it as that user.
  const identity = root && existsSync(home) ? ownerOf(home) : root
  return { home, cluster: join(home, 'cluster'), identity, binaries: await findBinaries(identity) }
}

function chooseFolder(dataDir: string, identity: Identity | undefined) {
  if (!identity || existsSync(join(dataDir, 'postgres'))) return dataDir
  if (canReach(dataDir, identity)) return dataDir
  // Kept over a restart of the machine, unlike /tmp, where there is such a folder.
  const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const folder = join(base, `mandate-${hash}`)
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o755 })
  if (statSync(folder).uid !== 0) {
    throw new Error(`${folder} belongs to another user, so the database cannot be kept there.`)
  }
  console.log(
    `PostgreSQL runs as "${identity.name}", who may not enter ${dataDir}. The database is in ${folder} instead.`,
  )
  return folder
}

function systemUser(): Identity {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody', 'daemon']
    .map((name) => users.find((user) => user[0] === name && user[2] !== '0'))
    .find((user) => user !== undefined)
  if (!found) {
    throw new Error(
      'PostgreSQL does not run as root, and this system has no user "postgres" or "nobody" to run it as. Add one, or set DATABASE_URL.',
    )
  }
  return { name: found[0]!, uid: Number(found[2]), gid: Number(found[3]) }
}

function ownerOf(path: string): Identity {
  const { uid, gid } = statSync(path)
  return { name: `user ${uid}`, uid, gid }
}
