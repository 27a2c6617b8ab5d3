import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'

/**
 * A chore: folds what was added to the tallies one by one. Nothing anybody could see changes, so nothing stands in the
 * audit. Where the profile's time zone or grace is another one than was counted by, everybody is counted anew.
 */
export async function keepTallies(actor: Actor, _input: object): Promise<{ more: boolean }> {
  const refusal = refusalOf(actor, 'tallies.keep')
  if (refusal) throw new Refusal(refusal)
  const { timeZone, rules } = organisation
  const [same] = await database().execute(sql`
    select from tally_rules where time_zone = ${timeZone} and grace_days = ${rules.graceDays}`)
  if (!same) {
    await database().execute(sql`select tally_everybody(${timeZone}, ${rules.graceDays})`)
  }
  await database().execute(sql`select fold_tallies(${dateOf(now())})`)
  return { more: false }
}
