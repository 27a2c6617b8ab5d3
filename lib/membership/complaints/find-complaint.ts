import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { complaintParties, complaints } from '@/db/schema/membership/complaints'
import { charges } from '@/db/schema/membership/discipline'
import type { Work } from '@/lib/kernel/perform'
import { withKeptRecords } from '@/lib/people/members/kept-record'
import { whoHandles } from './who-handles'

/** So many officers who are not concerned are enough for a complaint; with fewer, others stand in. */
export const leastHandlers = 2

type Complaint = typeof complaints.$inferSelect

/** A complaint as the table of permissions wants it. For those whom it concerns there is none. */
export async function findComplaint(work: Work, { reference }: { reference: string }) {
  const [complaint] = await work.tx
    .select()
    .from(complaints)
    .where(eq(complaints.reference, reference))
    .for('update')
  if (!complaint) return undefined
  return withHandlers(work, complaint)
}

export async function withHandlers(work: Work, complaint: Complaint) {
  const concerned = await concernedIn(work, complaint.id)
  if (concerned.has(work.person.personId)) return undefined
  const { standIns } = await whoHandles(work, concerned, leastHandlers)
  return { ...complaint, concerned, standIns }
}

/** Who was named, or wrote it, or stepped aside; and the member whom a case from it is about, though nobody had named them. */
export async function concernedIn(work: Work, complaintId: string): Promise<Set<string>> {
  const parties = work.tx
    .select({ personId: complaintParties.personId })
    .from(complaintParties)
    .where(eq(complaintParties.complaintId, complaintId))
  const rows = await parties.union(
    work.tx
      .select({ personId: sql<string>`${charges.memberId}` })
      .from(charges)
      .where(and(eq(charges.complaintId, complaintId), isNotNull(charges.memberId))),
  )
  return withKeptRecords(
    work.tx,
    rows.map(({ personId }) => personId),
  )
}
