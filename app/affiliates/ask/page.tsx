import type { Metadata } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { AffiliateForm } from '@/components/movement/affiliates/affiliate-form'
import { getProvedContact } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { organisation } from '@/lib/organisation'
import { currentWording } from '@/lib/people/members/wordings'
import { askToAffiliateAction } from '../actions'

export const metadata: Metadata = { title: 'Ask to affiliate', robots: { index: false } }

/** Where the mailed link leads. Opening it changes nothing, because mail scanners open links too: the button is the second yes. */
async function AskToAffiliate({ searchParams }: PageProps<'/affiliates/ask'>) {
  const { token } = await searchParams
  const email = typeof token === 'string' ? await getProvedContact(token) : undefined
  if (email === undefined || typeof token !== 'string')
    return (
      <Page title="This link is incomplete or too old">
        <p>
          Open it from the email again, or ask for a new one on{' '}
          <Link href="/affiliates">the page of our affiliates</Link>.
        </p>
      </Page>
    )
  return (
    <Page
      title="Ask to affiliate"
      lead="You ask as an officer of the organisation, after its own committee, conference or members have decided it."
    >
      <AffiliateForm
        action={askToAffiliateAction}
        token={token}
        named={currentWording('affiliate-named')}
      />
      <div className="flow text-ink-soft text-sm [--flow:0.75rem]">
        <p>
          Your address is <strong className="break-words">{email}</strong>. We write to it about the
          affiliation and about nothing else. We keep it, your name and your office, encrypted. Our
          officers who decide about affiliations see them. Officers who look after our emails see
          which address we write to. Nobody else does.
        </p>
        <p>
          Your name, your office, your address and the rules are deleted{' '}
          {organisation.retention.declinedApplicationMonths} months after the request is declined or
          the affiliation ends. If you withdraw the request before we decide, it is deleted straight
          away. The emails we send you are deleted after {organisation.retention.mailBodyDays} days.{' '}
          <Link href="/privacy">How we keep data</Link>
        </p>
      </div>
    </Page>
  )
}

export default withOutagePage(AskToAffiliate)
