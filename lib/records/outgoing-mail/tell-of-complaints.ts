import 'server-only'
import { caseNews } from '@/emails/membership/case-news'
import { caseWaits } from '@/emails/membership/case-waits'
import { chargeBrought } from '@/emails/membership/charge-brought'
import { complaintAnswered } from '@/emails/membership/complaint-answered'
import { complaintClosed } from '@/emails/membership/complaint-closed'
import { complaintLate } from '@/emails/membership/complaint-late'
import { complaintOverdue } from '@/emails/membership/complaint-overdue'
import { complaintReceived } from '@/emails/membership/complaint-received'
import { complaintToHandle } from '@/emails/membership/complaint-to-handle'

/** The log of emails shows none of these and counts none: to whom one went says who complained, or whom it does not concern. */
export const complaintEmails = [
  caseNews,
  caseWaits,
  chargeBrought,
  complaintReceived,
  complaintToHandle,
  complaintAnswered,
  complaintClosed,
  complaintLate,
  complaintOverdue,
]

export const tellOfComplaints = complaintEmails.map(({ name }) => name)
