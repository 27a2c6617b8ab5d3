import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { momentInWords } from '@/lib/kernel/calendar'
import { everyOfficerWith } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { fingerprintInGroups } from '@/lib/records/audit/fingerprint'
import { getAuditHead } from '@/lib/records/audit/head'

export const metadata: Metadata = { title: 'The audit log’s fingerprint' }

async function AuditFingerprint() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/audit')
  const head = await getAuditHead(person)
  return (
    <Page
      title="The audit log’s fingerprint"
      lead="Everything officers do here is logged. Note these two lines, and nobody can rewrite what was logged before them without being found out."
      back={<BackLink href="/membership/data">Your data</BackLink>}
    >
      {head && (
        <SummaryList
          rows={[
            { term: 'Last entry', value: head.position.toLocaleString('en-GB') },
            { term: 'Written', value: momentInWords(head.at) },
            {
              term: 'Fingerprint',
              value: <span className="code">{fingerprintInGroups(head.hash)}</span>,
            },
          ]}
        />
      )}
      {!head && <p>Nothing has been logged yet, or this is only for members.</p>}
      <h2>What noting it is good for</h2>
      <p>
        Each entry holds the fingerprint of the one before it. If anyone changes, deletes or adds an
        entry, every fingerprint after it becomes a different one. Whoever runs the database could
        work all of them out again, but not change what you wrote down.
      </p>
      <p>
        {`Keep the date, the number and the fingerprint where you will find them. The first 16 letters and digits are enough. Every day that something is logged, ${everyOfficerWith('audit.keep')} get both by email as well.`}
      </p>
      <h2>How to check it later</h2>
      <p>
        Ask an officer to run this on the server, with your fingerprint, while you watch:{' '}
        <code>npm run verify-audit -- --known “…”</code>
      </p>
      <h2>What that proves, and what it does not</h2>
      <ul className="bullets">
        <li>
          If your fingerprint is found and the chain is unbroken, no entry up to yours was changed,
          deleted or added since you noted it.
        </li>
        <li>
          It does not prove that the log was true or whole when you noted it, or that everything was
          logged.
        </li>
        <li>
          Entries after the one you noted could still be written anew by whoever owns the database,
          until someone notes a later one.
        </li>
        <li>
          The program reads what the server shows it. If you do not trust whoever runs the server,
          run it yourself on a copy of the database.
        </li>
      </ul>
    </Page>
  )
}

export default withOutagePage(AuditFingerprint)
