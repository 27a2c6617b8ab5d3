import 'server-only'
import { applications } from '@/db/schema/membership/join'
import { applicationDeclined } from '@/emails/membership/application-declined'
import { verb } from '@/lib/kernel/perform'
import { assertReadAsItIs } from '@/lib/kernel/read-meanwhile'
import { alreadyDecided, lockForDecision, officerFor } from './lock-for-decision'
import { applicationMoves } from './states'

type Declined = { applicationId: string; reason: string; seen?: string }

/** An officer declines. The applicant is given the reason as it was written. */
export const declineApplication = verb(
  'application.decline',
  { subject: lockForDecision },
  async (work, found, { reason, seen }: Declined) => {
    const { application, applicant, filed, read } = found
    if (alreadyDecided(work, application, 'declined')) return
    const decidedBy = officerFor(work, application)
    await assertReadAsItIs(seen, read)
    const decided = { decidedBy, decidedAt: work.now, declineReason: reason }
    await work.move(applications, application, applicationMoves, 'decline', decided)
    work.record('application.declined', filed)
    await work.email(applicationDeclined, {
      to: { email: applicant.email, personId: applicant.id },
      key: `application/${application.id}`,
      props: { name: applicant.called, reason },
    })
  },
)
