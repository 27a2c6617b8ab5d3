import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, findBinaries } from './binaries'
import { canReach, type Identity } from './run'

/** Where one cluster lives, what runs it, and as whom (PostgreSQL refuses to run as root). */
export type DatabaseFolder = {
  home: string
  cluster: string
  identity?: Identity
  binaries: Binaries
}

export async function choosePlace(dataDir: string): Promise<DatabaseFolder> {
  mkdirSync(dataDir, { recursive: true })
  const root = process.getuid?.() === 0 ? systemUser() : undefined
  const folder = chooseFolder(realpathSync(dataDir), root)
  const home = join(folder, 'postgres')
  // A cluster made earlier belongs to whoever made it: as root we run it as that user.
  const identity = root && existsSync(home) ? ownerOf(home) : root
  return { home, cluster: join(home, 'cluster'), identity, binaries: await findBinaries(identity) }
}

function chooseFolder(dataDir: string, root: Identity | undefined) {
  if (!root || existsSync(join(dataDir, 'postgres')) || canReach(dataDir, root)) return dataDir
  const folder = folderElsewhere(join(dataDir, 'postgres.elsewhere'))
  console.log(
    `PostgreSQL runs as "${root.name}", which cannot read ${dataDir}. The database is in ${folder} instead.`,
  )
  return folder
}

/** The note is kept with the rest of the data: who deletes that starts over here too. */
function folderElsewhere(note: string) {
  if (!existsSync(note)) {
    // Kept over a restart of the machine, unlike /tmp, where there is such a folder.
    const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
    const folder = mkdtempSync(join(base, 'mandate-'))
    try {
      writeFileSync(note, folder, { flag: 'wx' })
    } catch {
      rmdirSync(folder) // another start was quicker
    }
  }
  const folder = readFileSync(note, 'utf8').trim()
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
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
