import { existsSync } from 'node:fs'
import { isPortFree } from '@/db/embedded/port'
import { env, isDemo, parentEnvironment, secret } from '@/lib/kernel/env'
import { startProgram } from './child-processes'
import { waitFor } from './wait-for'

/** Checked before anything is started, so that nothing has to be taken down again. */
export async function assertCanServe() {
  if (!(await isPortFree(env.PORT))) {
    throw new Error(
      `Port ${env.PORT} is in use by another program. Stop it, or choose another port: PORT=${env.PORT + 10}.`,
    )
  }
  secret('AUTH_SECRET')
  secret('FIELD_KEYS')
}

export function assertBuilt() {
  if (!existsSync('.next/BUILD_ID')) {
    throw new Error('The site is not built yet. Run "npm run build" first.')
  }
}

/** Serves the pages, for visitors (`start`) or for us at work on them (`dev`). A demo only this machine reaches, unless told otherwise. `flags` are for Node. */
export async function startSite(mode: 'start' | 'dev', flags: string[] = []) {
  const host = env.HOST ?? (isDemo() ? '127.0.0.1' : undefined)
  startProgram({
    name: 'site',
    args: [
      ...flags,
      'node_modules/next/dist/bin/next',
      mode,
      ...(host ? ['-H', host] : []),
      '-p',
      `${env.PORT}`,
    ],
    env: { ...parentEnvironment(), NEXT_TELEMETRY_DISABLED: '1' },
    drainSeconds: env.DRAIN_SECONDS,
  })
  const everywhere = !host || host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  await waitFor(`http://${name}:${env.PORT}/api/health`, 120)
}
