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
