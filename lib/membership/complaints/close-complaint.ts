import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { complaints } from '@/db/schema/membership/complaints'
import { complaintClosed } from '@/emails/membership/complaint-closed'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailComplainant } from './email-complainant'
import { findComplaint } from './find-complaint'

/** An officer closes a complaint, with the reason, which whoever complained gets by email. */
export const closeComplaint = verb(
  'complaint.handle',
  { subject: findComplaint },
  async (work, complaint, { words }: { words: string }) => {
    const closed = await work.tx
      .update(complaints)
      .set({ closedAt: work.now, closedBy: work.person.personId, closeReasonSealed: seal(words) })
      .where(and(eq(complaints.id, complaint.id), isNull(complaints.closedAt)))
      .returning({ id: complaints.id })
    if (closed.length === 0) throw new Refusal('complaint.closed')
    work.record('complaint.closed', { kind: 'complaint', id: complaint.id })
    await emailComplainant(work, complaint, complaintClosed, complaint.id, words)
  },
)
