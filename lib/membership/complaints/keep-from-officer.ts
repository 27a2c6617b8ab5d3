import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { complaintParties } from '@/db/schema/membership/complaints'
import { charges } from '@/db/schema/membership/discipline'
import { terms } from '@/db/schema/people/officers'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findComplaint, leastHandlers } from './find-complaint'
import { whoHandles } from './who-handles'

/**
 * An officer turns out to be named in a complaint, or steps aside: from now on it is kept from them. It cannot be undone. Whoever
 * keeps it from a colleague leaves another one beside themselves, and where a case has come from it everybody decides for
 * themselves alone: or one officer could take it from all others, and would be left alone with what is said of them.
 */
export const keepFromOfficer = verb(
  'complaint.handle',
  { subject: findComplaint },
  async (work, { id, concerned }, { termId }: { termId: string }) => {
    const [officer] = await work.tx
      .select({ personId: terms.personId })
      .from(terms)
      .where(and(eq(terms.id, termId), lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)))
    if (!officer) throw new Refusal('not-there')
    const all = new Set([...concerned, officer.personId])
    const { handlers } = await whoHandles(work, all, leastHandlers)
    if (handlers.length === 0) throw new Refusal('complaint.nobody-left')
    if (officer.personId !== work.person.personId) {
      if (handlers.length < leastHandlers) throw new Refusal('complaint.too-few-left')
      const cases = await work.tx.$count(charges, eq(charges.complaintId, id))
      if (cases > 0) throw new Refusal('complaint.has-case')
    }
    await work.tx
      .insert(complaintParties)
      .values({ complaintId: id, personId: officer.personId })
      .onConflictDoNothing()
    work.record('complaint.kept-from-officer', { kind: 'complaint', id })
  },
)
