import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, parentEnvironment } from '@/lib/kernel/env'
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
  if (!existsSync('node_modules/@tailwindcss/postcss'))
    throw new Error(
      'The build needs the packages under devDependencies too. Run "npm ci --include=dev", build, and then "npm prune --omit=dev" if you like.',
    )
  console.log('Building the site. This takes a minute or two, and only after a change.')
  await runProgram(
    {
      name: 'The build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      env: {
        ...parentEnvironment(),
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: formsKey(),
      },
    },
    (line) => /^\s*[✓▲]/.test(line) && console.log(`build    ${line.trim()}`),
  )
  writeFileSync(stamp, fingerprint)
}

/**
 * What Next names the forms' actions by. Left to itself it draws a new one at each build, and every page that is open in a browser then holds
 * forms that the new site does not know. So it is drawn once and kept beside the data.
 */
export function formsKey(): string {
  const given = parentEnvironment().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  if (given) return given
  const path = join(env.DATA_DIR, 'forms-key')
  if (!existsSync(path)) {
    mkdirSync(env.DATA_DIR, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
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
