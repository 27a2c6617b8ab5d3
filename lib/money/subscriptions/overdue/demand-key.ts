import 'server-only'
import { sql } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { organisation } from '@/lib/organisation'

const { status, id, currentPeriodEndsAt, dueInvoiceId } = subscriptions
const zone = sql.raw(`'${organisation.timeZone}'`)

/**
 * What makes dues that are asked for these very dues, so that nobody is told of them twice: Stripe's invoice, or by hand the
 * arrangement with the day on which the next are due.
 */
export const demandKey = sql<string | null>`case when ${status} = 'by-hand'
  then ${id} || '/' || to_char(${currentPeriodEndsAt} at time zone ${zone}, 'YYYY-MM-DD') else ${dueInvoiceId} end`
