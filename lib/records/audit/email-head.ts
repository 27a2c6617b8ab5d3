import 'server-only'
import { auditHead } from '@/emails/records/audit-head'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'
import { fingerprintInGroups } from './fingerprint'
import { headIn } from './head'

/**
 * Once a day the officers whom the profile gives it to keep get the last number and fingerprint of the audit log, if anything was
 * logged since: in their mailboxes it is out of reach of whoever owns the database. Sent twice, it is one email, because its key
 * is the entry.
 */
export const emailAuditHead = verb('audit.email-head', async (work, _input: object) => {
  const head = await headIn(work.tx)
  if (!head) return { more: false }
  const officers = await officersWith(work, 'audit.keep')
  await work.emailAll(
    auditHead,
    officers.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${head.position}/${personId}`,
      props: {
        name,
        entries: head.position,
        fingerprint: fingerprintInGroups(head.hash),
        at: head.at.toISOString(),
        link: siteUrl('/membership/audit'),
      },
    })),
  )
  return { more: false }
})
