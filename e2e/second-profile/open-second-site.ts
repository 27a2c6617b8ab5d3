import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProgram, visitSite } from '../support/open-site'

/**
 * What another group does: takes this tree as it is, puts its own profile in the place of ours, and builds. Nothing else in the
 * copy is changed. BASE_URL names such a site that runs already.
 */
export default async function openSecondSite() {
  if (process.env.BASE_URL) return visitSite(process.env.BASE_URL)
  const tree = mkdtempSync(join(tmpdir(), 'mandate-second-profile-'))
  // As root the database runs as somebody else, who has to get in.
  chmodSync(tree, 0o755)
  const remove = () => rmSync(tree, { recursive: true, force: true })
  copyTree(tree)
  cpSync('tests/profile/second/profile.ts', join(tree, 'lib/profile.ts'))
  const close = await openProgram({
    program: 'e2e/second-profile/serve-unfounded.ts',
    cwd: tree,
    place: join(tree, '.data'),
    said: '.data/second-profile.log',
  }).catch((error) => {
    remove()
    throw error
  })
  return async () => {
    await close()
    remove()
  }
}

function copyTree(tree: string) {
  const files = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ])
  for (const file of files.toString().split('\0').filter(Boolean)) cpSync(file, join(tree, file))
  mkdirSync('.data', { recursive: true })
  try {
    // The same files under a second name: no time, no space. Not every system knows how.
    execFileSync('cp', ['-al', 'node_modules', tree], { stdio: 'ignore' })
  } catch {
    cpSync('node_modules', join(tree, 'node_modules'), { recursive: true })
  }
  // What the build here has kept of its work: most of it is the same there.
  if (existsSync('.next/cache'))
    cpSync('.next/cache', join(tree, '.next/cache'), { recursive: true })
}
