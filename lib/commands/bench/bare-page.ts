import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cwd } from 'node:process'
import { env, parentEnvironment } from '@/lib/kernel/env'
import { runProgram, startProgram } from '../child-processes'
import { waitFor } from '../wait-for'

/** What there is to be as fast as: a page of Next with one query and nothing else. It lives here, because it takes our Next. */
const files = (database: string) => ({
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  'next.config.js': `export default {
    serverExternalPackages: ['postgres'],
    turbopack: { root: ${JSON.stringify(cwd())} },
  }`,
  // Next looks for these in the folders above too, and would take ours, with our worker.
  'instrumentation.js': 'export function register() {}',
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/page.jsx': `import postgres from 'postgres'
import { connection } from 'next/server'
const sql = (globalThis.bare ??= postgres(${JSON.stringify(database)}, { max: 10 }))
export default async function Page() {
  await connection()
  const rows = await sql\`select number, title from motions order by number desc limit 20\`
  return <main><h1>Motions</h1><ul>{rows.map((row) => <li key={row.number}>{row.number}: {row.title}</li>)}</ul></main>
}`,
})

const next = join('node_modules', 'next', 'dist', 'bin', 'next')

export async function startBarePage(port: number, more: Record<string, string>): Promise<string> {
  const folder = join('.data', 'bare-page')
  for (const [name, text] of Object.entries({ ...files(env.DATABASE_URL!), ...more })) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const environment = {
    ...parentEnvironment(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  } as const
  console.log('Building the bare page that ours are held against.')
  await runProgram({ name: 'bare', args: [next, 'build', folder], env: environment }, () => {})
  startProgram({ name: 'bare', args: [next, 'start', folder, '-p', `${port}`], env: environment })
  const url = `http://127.0.0.1:${port}/`
  await waitFor(url, 60)
  return url
}
