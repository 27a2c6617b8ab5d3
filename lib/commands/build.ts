import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentEnvironment } from '@/lib/kernel/env'
import { runProgram } from './child-processes'

const sources = [
  'app',
  'components',
  'db',
  'emails',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'tsconfig.json',
  'tsconfig.site.json',
]
// Never part of what visitors get.
const apart = ['db/embedded', 'lib/commands', 'lib/demo/big', 'lib/demo/story']
const stamp = '.next/built-from'

/** Builds the site unless it was built from exactly these sources. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOf(sources)
  if (existsSync('.next/BUILD_ID') && readStamp() === fingerprint) return
  console.log('Building the site. This takes a minute or two, and only after a change.')
  await runProgram(
    {
      name: 'The build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      env: { ...parentEnvironment(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
    (line) => /^\s*[✓▲]/.test(line) && console.log(`build    ${line.trim()}`),
  )
  writeFileSync(stamp, fingerprint)
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
}

function fingerprintOf(paths: string[]) {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path) || apart.includes(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else {
      hash.update(path).update(readFileSync(path))
    }
  }
  paths.forEach(add)
  return hash.digest('hex')
}
