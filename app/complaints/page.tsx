import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { ComplaintForm } from '@/components/membership/complaints/complaint-form'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { listOffices } from '@/lib/people/officers/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { sendComplaintAction } from './actions'

const title = 'Make a complaint'

export const metadata: Metadata = { title }

const { shortName, rules, retention } = organisation

/** For anybody, member or not: about a person, a decision, or what we do with their data. */
export default async function Complain() {
  const person = await personSignedIn()
  const officers = (await listOffices()).flatMap(({ name, holders }) =>
    holders.map((holder) => ({
      value: holder.termId,
      label: `${isolateName(holder.name)}, ${name}`,
    })),
  )
  return (
    <Page
      title={title}
      lead="Anyone can complain to us: about how someone behaved, a decision, or what we do with personal data."
    >
      <h2>What happens next</h2>
      <ul className="bullets">
        <li>We acknowledge your complaint straight away, by email and with a number.</li>
        <li>
          Officers can read it, except those you tick below. They may email you if something is not
          clear.
        </li>
        <li>
          An officer has {rules.complaintAnswerDays} days to answer it. If nobody has by then, we
          email you and remind them.
        </li>
        <li>
          If it says that a member broke our rules, it can become a case about them. They are
          presumed innocent, see all the evidence and can answer it. The{' '}
          <Link href="/privacy">privacy notice</Link> says who reads what.
        </li>
      </ul>
      <p>
        We encrypt what you write, and delete it {retention.closedComplaintMonths} months after your
        complaint is closed. If you would rather write to us without this form, email{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>: every officer of{' '}
        {shortName} who looks after that mailbox can read it there.
      </p>
      <ComplaintForm
        action={sendComplaintAction}
        officers={officers}
        name={person?.name}
        email={person?.email}
      />
    </Page>
  )
}
