import postgres from 'postgres'
import { dateOf } from '@/lib/kernel/calendar'
import { now, wallClock } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { found } from '../story/founding'
import { seedApplications } from './applications'
import type { Big } from './big'
import { seedLedger } from './ledger'
import { seedMailsAndEvents } from './mails-and-events'
import { seedMotions } from './motions'
import { seedPeople } from './people'
import { seedSubscriptions } from './subscriptions'

/**
 * A large organisation, written by the set, because playing verbs would take days: made to measure how fast the program
 * is with that many, and of the same shape at every size. Everybody in it is invented. The founders and their offices are
 * played as in the demo; the audit holds nothing of the rest.
 */
export async function seedBig(url: string, members: number, report: (line: string) => void) {
  const officers = await found()
  await seedMotions(officers)
  const sql = postgres(url, { max: 1, onnotice: () => {}, idle_timeout: 0 })
  try {
    await sql.begin(async (tx) => {
      await hurry(tx)
      const big: Big = { sql: tx, members, at: now().toISOString() }
      const parts = [
        seedPeople,
        seedSubscriptions,
        seedApplications,
        seedLedger,
        seedMailsAndEvents,
      ]
      for (const part of parts) await timed(() => part(big), report)
      const { timeZone, rules } = organisation
      await timed(async () => {
        await tx`select tally_everybody(${timeZone}, ${rules.graceDays})`
        await tx`select fold_tallies(${dateOf(now())})`
        return 'All members counted.'
      }, report)
    })
    await timed(async () => {
      await sql`vacuum analyze`
      return 'Database statistics updated.'
    }, report)
    report(await sizeOf(sql))
  } finally {
    await sql.end()
  }
}

async function timed(part: () => Promise<string>, report: (line: string) => void) {
  const began = wallClock().getTime()
  const said = await part()
  report(`${said} (${((wallClock().getTime() - began) / 1000).toFixed(1)} s)`)
}

/** Whoever owns the server may leave checks and tallies for later, which makes it several times as fast; others wait. */
async function hurry(tx: postgres.TransactionSql) {
  await tx`set local synchronous_commit = off`
  await tx`set local work_mem = '256MB'`
  await tx`set local maintenance_work_mem = '512MB'`
  const [mine] = await tx`select rolsuper as yes from pg_roles where rolname = current_user`
  if (mine!.yes) await tx`set local session_replication_role = replica`
}

async function sizeOf(sql: postgres.Sql): Promise<string> {
  const [row] = await sql`select pg_size_pretty(pg_database_size(current_database())) as size`
  return `The database takes ${row!.size}.`
}
