import 'server-only'
import { and, desc, eq, gt, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { getDues, listPayments } from '@/lib/money/subscriptions/read'
import { mayAskBack } from '@/lib/money/subscriptions/refunds/refund-window'
import { organisation } from '@/lib/organisation'
import { refusalOf } from '@/lib/permissions'

/** What somebody should know before they leave: which offices end, and which payment they can have back. Or when they left. */
export async function getLeaving(viewer: Actor, { personId }: { personId: string }) {
  if (refusalOf(viewer, 'member.resign', { personId })) return undefined
  const [member] = await database().select().from(members).where(eq(members.personId, personId))
  if (!member || member.expelledAt) return undefined
  const at = now()
  const held = await database()
    .select({ office: terms.office })
    .from(terms)
    .where(and(eq(terms.personId, personId), lt(terms.startsAt, at), gt(terms.endsAt, at)))
    .orderBy(desc(terms.startsAt))
  const dues = await getDues(viewer, { personId })
  const listed = await listPayments(viewer, { personId })
  const back = listed?.payments.find((payment) => mayAskBack(payment, at))
  return {
    number: member.number,
    leftAt: member.resignedAt ?? undefined,
    offices: held.map(({ office }) => organisation.offices[office].name),
    pays: dues !== undefined && dues.status !== 'free',
    payment: back && !back.refund ? back : undefined,
    refund: back?.refund,
  }
}

export type Leaving = NonNullable<Awaited<ReturnType<typeof getLeaving>>>
