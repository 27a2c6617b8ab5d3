import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')

/**
 * What the TypeScript compiler says to a program that uses the SDK's types, its first forty lines. There every
 * list of words is open for words to come; in the copy that we compile against it is closed, so that a wrong
 * word is caught. In the SDK's types decimals are objects; on the wire they are text: `decimal` wraps those.
 */
export async function compileAgainstSdk(name: string, statements: string[]): Promise<string> {
  const folder = join(root, '.data/test', name)
  copySdkTypes(join(folder, 'sdk'))
  const head =
    "import Stripe from './sdk/stripe.esm.node.js'\nexport const decimal = (text: string) => Stripe.Decimal.from(text)\n"
  writeFileSync(join(folder, 'program.ts'), `${head}${statements.join('\n')}\n`)
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: ['node'],
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['program.ts'] }),
  )
  const tsc = join(root, 'node_modules/.bin/tsc')
  const outcome = await promisify(execFile)(tsc, ['-p', folder]).catch(({ stdout }) => ({ stdout }))
  rmSync(folder, { recursive: true, force: true })
  return String(outcome.stdout).split('\n').slice(0, 40).join('\n')
}

function copySdkTypes(sdk: string): void {
  mkdirSync(sdk, { recursive: true })
  cpSync(join(root, 'node_modules/stripe/esm'), sdk, {
    recursive: true,
    filter: (path) => !/\.(js|map)$/.test(path),
  })
  const shared = join(sdk, 'shared.d.ts')
  const open = readFileSync(shared, 'utf8')
  const closed = open.replace(/type OtherString = .*;/, 'type OtherString = never;')
  if (closed === open) throw new Error('The SDK no longer writes open lists of words as it did.')
  writeFileSync(shared, closed)
}
