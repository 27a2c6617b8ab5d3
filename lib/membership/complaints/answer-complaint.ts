import 'server-only'
import { complaintAnswers } from '@/db/schema/membership/complaints'
import { complaintAnswered } from '@/emails/membership/complaint-answered'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailComplainant } from './email-complainant'
import { findComplaint } from './find-complaint'

/** An officer writes to whoever complained: a question, or how it stands. */
export const answerComplaint = verb(
  'complaint.handle',
  { subject: findComplaint },
  async (work, complaint, { words }: { words: string }) => {
    if (complaint.closedAt) throw new Refusal('complaint.closed')
    const id = newId()
    await work.tx.insert(complaintAnswers).values({
      id,
      complaintId: complaint.id,
      wordsSealed: seal(words),
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    work.record('complaint.answered', { kind: 'complaint', id: complaint.id })
    await emailComplainant(work, complaint, complaintAnswered, id, words)
  },
)
