import 'server-only'
import { gt, isNull, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { setUp } from '@/db/schema/membership/set-up'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'

/** As long as the enrolment codes of the first officers work: then the set-up closes by itself. */
export const daysToHandOverCodes = 3

/** `naming`: nobody has founded the organisation yet. `founded`: its first officers get their enrolment codes. */
export type SetUpStage = 'naming' | 'founded'

export function goesOn(at: Date) {
  return or(isNull(setUp.foundedAt), gt(setUp.foundedAt, addDays(at, -daysToHandOverCodes)))
}

// Once it is over it never begins again, so from then on no page asks.
let over = false

/** Whether this site is being set up, and how far. Nothing, for ever, once it is over. */
export async function setUpStage(): Promise<SetUpStage | undefined> {
  if (over) return undefined
  const [row] = await database()
    .select({ foundedAt: setUp.foundedAt })
    .from(setUp)
    .where(goesOn(now()))
  over = !row
  return row && (row.foundedAt ? 'founded' : 'naming')
}

/** Before anybody is a member there is nothing here for anybody but whoever sets it up. */
export async function isBeforeFounding(): Promise<boolean> {
  return (await setUpStage()) === 'naming'
}
