import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, suspensions } from '@/db/schema/people/people'
import type { Standing } from '@/lib/kernel/actor'
import { organisation } from '@/lib/organisation'

/**
 * `standingAt` of standing.ts for many members at once, where fetching each would take too long: a roll, a list. The rule
 * stands there; a property test keeps this the same. For a query over members with their live subscription joined.
 */
export function standingSql(at: Date): SQL<Standing> {
  const now = sql`${at.toISOString()}::timestamptz`
  const dues = subscriptions
  return sql<Standing>`case
    when ${members.expelledAt} <= ${now} then 'expelled'
    when ${members.resignedAt} <= ${now} then 'resigned'
    when exists (
      select 1 from ${suspensions}
      where ${suspensions.personId} = ${members.personId} and ${suspensions.liftedAt} is null
    ) then 'suspended'
    when ${dues.status} = 'free' then 'good'
    when ${dues.status} is null or ${dues.status} not in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled')
      then 'lapsed'
    when ${dues.startedAt} is null then
      case when ${dues.paymentStatus} = 'processing' and ${dues.status} not in ('canceled', 'unpaid')
        then 'provisional' else 'lapsed' end
    when ${dues.paymentFailedAt} is not null then
      case when ${now} < ${graceEnds(sql`${dues.paymentFailedAt}`)} then 'grace' else 'lapsed' end
    when ${dues.status} in ('canceled', 'unpaid') then
      case when ${now} < ${dues.currentPeriodEndsAt} then 'good' else 'lapsed' end
    else 'good'
  end`
}

// `addDays` of calendar.ts: the same wall time so many days later. PostgreSQL alone would take the second of two equal
// wall times in autumn; ours takes the first, so an hour earlier is tried before.
function graceEnds(failedAt: SQL): SQL {
  const zone = sql.raw(`'${organisation.timeZone}'`)
  const wall = sql`(${failedAt} at time zone ${zone} + interval '${sql.raw(String(organisation.rules.graceDays))} days')`
  const hourEarlier = sql`((${wall} - interval '1 hour') at time zone 'UTC')`
  return sql`(case when ${hourEarlier} at time zone ${zone} = ${wall} then ${hourEarlier}
    else ${wall} at time zone 'UTC' end)`
}
