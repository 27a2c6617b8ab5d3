import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { isAskingOrAffiliated } from '../lock-affiliate'
import { readHandOverProof } from './hand-over-proof'

/** What a mailed link asks of a new contact; nothing, once it is too old or somebody else is the contact. */
export async function getHandOver(token: string) {
  await followDemoClock()
  try {
    const { handsOver, contact, after } = readHandOverProof(token, now())
    const [affiliate] = await database()
      .select()
      .from(affiliates)
      .where(eq(affiliates.id, handsOver))
    if (!affiliate || !isAskingOrAffiliated(affiliate)) return undefined
    if ((affiliate.tokenHash ?? '') !== after) return undefined
    return { organisation: affiliate.name, contact }
  } catch {
    return undefined
  }
}
