import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, setEnvironment } from '@/lib/kernel/env'

/**
 * Demo and development make up the secrets that a real installation is given, once, and keep them
 * beside the data that they seal. What the environment says goes first.
 */
export function ensureSecrets() {
  mkdirSync(env.DATA_DIR, { recursive: true })
  use(read() ?? write())
}

/** For what runs beside a demo or a development site and has to open what that one sealed. */
export function recallSecrets() {
  use(read() ?? {})
}

function use(secrets: Partial<Secrets>) {
  setEnvironment({
    AUTH_SECRET: env.AUTH_SECRET ?? secrets.AUTH_SECRET,
    FIELD_KEYS: env.FIELD_KEYS ?? secrets.FIELD_KEYS,
    STRIPE_WEBHOOK_SECRETS: env.STRIPE_WEBHOOK_SECRETS ?? secrets.STRIPE_WEBHOOK_SECRETS,
  })
}

const path = () => join(env.DATA_DIR, 'secrets.json')

type Secrets = { AUTH_SECRET: string; FIELD_KEYS: string; STRIPE_WEBHOOK_SECRETS: string }

function read(): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(path(), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${path()} cannot be read. Without it, what it sealed stays closed. (${error})`)
  }
}

function write(): Secrets {
  const secrets = {
    AUTH_SECRET: randomBytes(32).toString('base64'),
    FIELD_KEYS: `first:${randomBytes(32).toString('base64')}`,
    STRIPE_WEBHOOK_SECRETS: `whsec_${randomBytes(24).toString('hex')}`,
  }
  try {
    writeFileSync(path(), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return read()! // another command was quicker
  }
}
