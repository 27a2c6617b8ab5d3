import { z } from 'zod'

/** The only place that reads the environment. `.env.example` explains each variable and what happens without it. */
const variables = z.object({
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().optional(),
  SITE_URL: z.string().optional(),
  DEMO: z.enum(['0', '1']).default('0'),
  AUTH_SECRET: z.string().optional(),
  FIELD_KEYS: z.string().optional(),
  MAIL_TRANSPORT: z.enum(['resend', 'smtp', 'mailbox']).default('mailbox'),
  MAIL_PER_SECOND: z.coerce.number().positive().optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_DKIM_SELECTOR: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  SMTP_URL: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRETS: z.string().optional(),
  STRIPE_EMULATOR_URL: z.string().optional(),
  STRIPE_READS_PER_SECOND: z.coerce.number().positive().optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).optional(),
  BACKUP_RECIPIENTS: z.string().optional(),
  WORKER: z.enum(['in-process', 'separate']).default('in-process'),
  HEALTH_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
})

type Env = z.infer<typeof variables>

const names = Object.keys(variables.shape)
let last: { given: Record<string, string | undefined>; env: Env } | undefined

// Read afresh at each use: the build must not need any of them, and tests set them late. An empty value is no value. Only
// when the one that is asked for has changed are all checked again: to read one from the process is slow, and a page asks for hundreds.
function read<Name extends keyof Env>(name: Name): Env[Name] {
  if (last && last.given[name] === (process.env[name] || undefined)) return last.env[name]
  const given = Object.fromEntries(names.map((name) => [name, process.env[name] || undefined]))
  const parsed = variables.safeParse(given)
  if (parsed.success) {
    last = { given, env: parsed.data }
    return parsed.data[name]
  }
  const wrong = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
  throw new Error(`The environment is not usable. ${wrong.join('; ')}. See .env.example.`)
}

export const env = new Proxy({} as Env, {
  get: (_, name: keyof Env) => read(name),
})

export function isDemo() {
  return env.DEMO === '1'
}

export function siteUrl(path = '') {
  return `${(env.SITE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')}${path}`
}

/** What a secret is called, and a clear refusal to run without it. */
export function secret(name: 'AUTH_SECRET' | 'FIELD_KEYS') {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set. See .env.example.`)
  return value
}

/** The environment that a command hands on to the programs it starts. */
export function parentEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env }
}

/** For commands, which settle the environment once before anything else is loaded. */
export function setEnvironment(values: Partial<Record<keyof Env, string>>) {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) process.env[name] = value
  }
}
