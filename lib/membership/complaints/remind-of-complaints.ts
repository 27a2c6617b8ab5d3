import 'server-only'
import { and, eq, isNull, lt, notExists } from 'drizzle-orm'
import { complaintAnswers, complaints } from '@/db/schema/membership/complaints'
import { complaintLate } from '@/emails/membership/complaint-late'
import { complaintOverdue } from '@/emails/membership/complaint-overdue'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { concernedIn, leastHandlers } from './find-complaint'
import { whoHandles } from './who-handles'

/**
 * Nobody can make an officer answer. So when the day has passed that a complaint was to be answered by, and nobody has written or
 * closed it, whoever complained is told so, and the officers who handle it are reminded: each once, by the key of the email.
 */
export const remindOfComplaints = verb('complaint.remind', async (work, _input: object) => {
  const late = await work.tx
    .select()
    .from(complaints)
    .where(
      and(
        isNull(complaints.closedAt),
        lt(complaints.answerBy, atWallTime(dateOf(work.now))),
        notExists(
          work.tx
            .select({ id: complaintAnswers.id })
            .from(complaintAnswers)
            .where(eq(complaintAnswers.complaintId, complaints.id)),
        ),
      ),
    )
  for (const { id, reference, emailSealed, nameSealed, complainantId, answerBy } of late) {
    const until = answerBy.toISOString()
    if (emailSealed && nameSealed) {
      await work.email(complaintLate, {
        to: { email: unseal<string>(emailSealed), personId: complainantId ?? undefined },
        key: id,
        props: { name: unseal<string>(nameSealed), reference, until },
      })
    }
    const { handlers } = await whoHandles(work, new Set(await concernedIn(work, id)), leastHandlers)
    await work.emailAll(
      complaintOverdue,
      handlers.map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${id}/${personId}`,
        props: { name, until, link: siteUrl(`/desk/complaints/${reference}`) },
      })),
    )
  }
})
