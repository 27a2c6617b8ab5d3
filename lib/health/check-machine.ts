import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { isMigrated } from '@/db/migrate'
import { assertServingRole } from '@/db/serving-role'
import { wallClock } from '@/lib/kernel/clock'
import { env } from '@/lib/kernel/env'
import { keyFingerprints } from '@/lib/kernel/field-encryption'
import type { HealthFinding } from './finding'

/** What this machine and its database are like. For whoever runs the server, so it may say how things are set. */
export async function checkMachine(): Promise<HealthFinding[]> {
  const [server] = await database().execute<Server>(sql`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as places,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as taken,
      extract(epoch from clock_timestamp())::float * 1000 as at`)
  return [
    nodeFinding(process.versions.node),
    databaseFinding(server!),
    connectionsFinding(server!),
    clockFinding(server!.at, wallClock().getTime()),
    await schemaFinding(),
    await roleFinding(),
    secretsFinding(),
  ]
}

export type Server = {
  version: number
  encoding: string
  places: number
  taken: number
  at: number
}

function nodeFinding(version: string): HealthFinding {
  const about = 'Node'
  const says = `This runs on Node ${version}.`
  return Number.parseInt(version, 10) >= 24
    ? { about, light: 'good', says }
    : {
        about,
        light: 'look',
        says,
        todo: 'Start everything with “npm run”, after “npm ci”: then it runs on Node 24.',
      }
}

export function databaseFinding({ version, encoding }: Server): HealthFinding {
  const about = 'Database'
  const major = Math.floor(version / 10_000)
  const says = `PostgreSQL ${major}, ${encoding}.`
  if (encoding !== 'UTF8')
    return {
      about,
      light: 'act',
      says,
      todo: 'Create the database again with encoding UTF8, or it cannot hold every name.',
    }
  if (major < 15) return { about, light: 'act', says, todo: 'Upgrade to PostgreSQL 15 to 18.' }
  if (major > 18) return { about, light: 'look', says, todo: 'We have tested 15 to 18 only.' }
  return { about, light: 'good', says }
}

/** A site holds up to ten, its worker a dozen; with none left nobody gets a page. */
export function connectionsFinding({ places, taken }: Server): HealthFinding {
  const about = 'Connections'
  const says = `${taken} of ${places} connections are taken.`
  if (places < 40 || taken > places * 0.8)
    return {
      about,
      light: taken > places * 0.9 ? 'act' : 'look',
      says,
      todo: 'Each site with its worker takes up to 25. Raise max_connections, or put a pooler in front that knows prepared statements.',
    }
  return { about, light: 'good', says }
}

/** @param theirs and @param ours in milliseconds since 1970 */
export function clockFinding(theirs: number, ours: number): HealthFinding {
  const about = 'Clock'
  const apart = Math.abs(theirs - ours) / 1000
  if (apart < 2)
    return { about, light: 'good', says: 'The clocks of this machine and of the database agree.' }
  return {
    about,
    light: apart < 30 ? 'look' : 'act',
    says: `The clocks of this machine and of the database are ${Math.round(apart)} seconds apart.`,
    todo: 'Let both take the time from the network (systemd-timesyncd or chrony). Votes open and close by the database’s.',
  }
}

async function schemaFinding(): Promise<HealthFinding> {
  const about = 'Schema'
  return (await isMigrated(env.DATABASE_URL!))
    ? { about, light: 'good', says: 'The database has the newest schema.' }
    : {
        about,
        light: 'act',
        says: 'The database is older than this version.',
        todo: 'Take a backup, then run “npm run db:migrate”.',
      }
}

async function roleFinding(): Promise<HealthFinding> {
  const about = 'Role of the site'
  try {
    await assertServingRole(env.DATABASE_URL!)
    return {
      about,
      light: 'good',
      says: 'The site can add to the audit log, the books and the ballots, but not change what is in them.',
    }
  } catch (error) {
    return {
      about,
      light: 'act',
      says: (error as Error).message,
      todo: 'See “In production” in the README, under PostgreSQL.',
    }
  }
}

function secretsFinding(): HealthFinding {
  const about = 'Secrets'
  if ((env.AUTH_SECRET ?? '').length < 32)
    return {
      about,
      light: 'act',
      says: 'AUTH_SECRET is missing or short.',
      todo: 'Give it 32 random characters or more: “openssl rand -base64 32”.',
    }
  const keys = `The keys in FIELD_KEYS have the fingerprints ${keyFingerprints().join(', ')}: compare them with your copy off the server.`
  if (!env.HEALTH_TOKEN)
    return {
      about,
      light: 'look',
      says: keys,
      todo: 'Set HEALTH_TOKEN, and let something outside ask /api/health with it every few minutes.',
    }
  return { about, light: 'good', says: keys }
}
