import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { env } from '@/lib/kernel/env'
import organisationPackage from '@/package.json'
import { failingChores } from './read-chores'
import { workerRuns } from './restart-worker'

const outOfReach = { stuck: 0, failing: [] as string[], reachable: false }

async function look() {
  const [row] = await database().execute<{ stuck: number }>(
    sql`select count(*)::int as stuck from outgoing_mails where state = 'stuck'`,
  )
  return { stuck: row!.stuck, failing: await failingChores(), reachable: true }
}

function soon<Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  const late = new Promise<Answer>((resolve) => setTimeout(() => resolve(otherwise), 3000).unref())
  return Promise.race([answer.catch(() => otherwise), late])
}

export async function readHealth() {
  const { stuck, failing, reachable } = await soon(look(), outOfReach)
  const worker = env.WORKER === 'separate' ? 'separate' : workerRuns() ? 'running' : 'stopped'
  return {
    status: reachable ? 'ok' : 'database away',
    version: organisationPackage.version,
    database: reachable ? 'ok' : 'away',
    worker,
    chores: failing.length > 0 ? `failing: ${failing.join(', ')}` : 'ok',
    mail: stuck > 0 ? `${stuck} stuck` : env.MAIL_TRANSPORT,
  }
}
