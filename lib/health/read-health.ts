import 'server-only'
import { resolveTxt } from 'node:dns/promises'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import organisationPackage from '@/package.json'
import { checkMachine } from './check-machine'
import { checkMail } from './check-mail'
import { checkPayments } from './check-payments'
import { checkRecords } from './check-records'
import { byWeight, gravest, type HealthFinding } from './finding'
import type { Gauge } from './gauges-in-text'

/** Whether this site can take what people send it at this moment. */
export type Serving = 'ok' | 'database away' | 'database read-only' | 'stopping'

// Next bundles this once for instrumentation and once for pages.
const home = globalThis as typeof globalThis & { mandateStopping?: boolean }

/** From now on whoever asks hears that this instance stops, so that those in front of it send nobody here any more. */
export function noteStopping() {
  home.mandateStopping = true
}

/** Quick, because strangers may ask it as often as they like. */
export async function readServing(): Promise<Serving> {
  if (home.mandateStopping) return 'stopping'
  return soon(lookAtDatabase(), 'database away')
}

async function lookAtDatabase(): Promise<Serving> {
  const [row] = await database().execute<{ readOnly: boolean }>(sql`
    select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as "readOnly"`)
  return row!.readOnly ? 'database read-only' : 'ok'
}

function soon<Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  const late = new Promise<Answer>((resolve) => setTimeout(() => resolve(otherwise), 3000).unref())
  return Promise.race([answer.catch(() => otherwise), late])
}

/** All of it, for whoever watches over the machine. */
export async function readHealth(): Promise<{
  status: Serving
  version: string
  light: string
  findings: HealthFinding[]
}> {
  const { version } = organisationPackage
  const status = await readServing()
  if (status === 'database away') return { status, version, light: 'act', findings: [] }
  const findings = await checkRecords()
  const light = status === 'ok' ? gravest(findings) : 'act'
  return { status, version, light, findings: byWeight(findings) }
}

/** The same for officers who look after the site, what asks for somebody first. */
export async function listFindings(viewer: Actor): Promise<HealthFinding[] | undefined> {
  return can(viewer, 'health.read') ? byWeight(await checkRecords()) : undefined
}

/** What the server was given, for whoever sets up the site, who can still change all of it. */
export async function listSettingFindings(viewer: Actor): Promise<HealthFinding[] | undefined> {
  if (!can(viewer, 'set-up.read')) return undefined
  const parts = [checkMachine(), checkMail(resolveTxt), checkPayments()]
  return byWeight((await Promise.all(parts)).flat())
}

/** What a curve tells more of than a light does. */
export async function readGauges(): Promise<Gauge[]> {
  const [found] = await database().execute<{
    emailsWaiting: number
    emailsStuck: number
    messagesWaiting: number
    auditEntries: number
    connections: number
    databaseBytes: number
  }>(sql`
    select (select count(*)::int from outgoing_mails where state = 'waiting') as "emailsWaiting",
      (select count(*)::int from outgoing_mails where state = 'stuck') as "emailsStuck",
      (select count(*)::int from stripe_events where state in ('received', 'failed')) as "messagesWaiting",
      (select coalesce(max(position), 0)::float8 from audit_entries) as "auditEntries",
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      pg_database_size(current_database())::float8 as "databaseBytes"`)
  const one = found!
  const emails = 'Emails by how far they got.'
  return [
    {
      name: 'mandate_emails',
      help: emails,
      value: one.emailsWaiting,
      labels: { state: 'waiting' },
    },
    { name: 'mandate_emails', help: emails, value: one.emailsStuck, labels: { state: 'stuck' } },
    {
      name: 'mandate_stripe_messages_waiting',
      help: 'Messages of Stripe that are not processed.',
      value: one.messagesWaiting,
    },
    {
      name: 'mandate_audit_entries',
      help: 'Entries of the audit log.',
      value: one.auditEntries,
    },
    {
      name: 'mandate_database_connections',
      help: 'Connections to the database server.',
      value: one.connections,
    },
    {
      name: 'mandate_database_bytes',
      help: 'Size of the database.',
      value: one.databaseBytes,
    },
    {
      name: 'mandate_process_resident_bytes',
      help: 'Memory of this process of the site.',
      value: process.memoryUsage().rss,
    },
    {
      name: 'mandate_process_uptime_seconds',
      help: 'How long this process of the site has run.',
      value: Math.round(process.uptime()),
    },
  ]
}
