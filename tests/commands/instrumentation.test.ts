import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The site's first moments, as Next begins them: in a process of its own, without a database so that no worker begins. */
function begin(variables: Record<string, string>) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import=tsx', '-e', "import('./instrumentation.ts').then(({ register }) => register())"],
    {
      env: {
        PATH: process.env.PATH,
        TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
        NEXT_RUNTIME: 'nodejs',
        NODE_ENV: 'production',
        ...variables,
      },
      encoding: 'utf8',
    },
  )
  return { status, stderr }
}

test.each([
  [{ TRUSTED_PROXIES: '1' }, 'SITE_URL must be the address'],
  [{ SITE_URL: 'http://mandate.example', TRUSTED_PROXIES: '1' }, 'SITE_URL must be the address'],
  [{ SITE_URL: 'https://mandate.example' }, 'TRUSTED_PROXIES is not set'],
])('started by Next itself with %j the site says why not, and ends', (variables, says) => {
  const { status, stderr } = begin(variables as Record<string, string>)
  expect(stderr).toContain(says)
  expect(status).toBe(1)
})

test.each([
  [{ SITE_URL: 'https://mandate.example', TRUSTED_PROXIES: '1' }],
  [{ DEMO: '1' }],
  [{ NODE_ENV: 'development' }],
])('with %j it begins', (variables) => {
  expect(begin(variables as Record<string, string>)).toEqual({ status: 0, stderr: '' })
})
