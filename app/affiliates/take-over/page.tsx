import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ActButton } from '@/components/forms/act-button'
import { Page } from '@/components/layout/page'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getHandOver } from '@/lib/movement/affiliates/contact/read-hand-over'
import { organisation } from '@/lib/organisation'
import { takeOverAction } from '../actions'

export const metadata: Metadata = { title: 'Be the contact', robots: { index: false } }

/** Where the mailed link leads that a new contact gets. Opening it changes nothing. */
async function TakeOver({ searchParams }: PageProps<'/affiliates/take-over'>) {
  const { token } = await searchParams
  const found = typeof token === 'string' ? await getHandOver(token) : undefined
  if (!found || typeof token !== 'string')
    return (
      <Page title="This link is incomplete or too old">
        <p>Ask the person who named you to do so again.</p>
      </Page>
    )
  const { contact } = found
  return (
    <Page
      eyebrow={`For ${isolateName(contact.name)}, ${contact.office}`}
      title="Be the contact?"
      lead={`You would be the contact of ${isolateName(found.organisation)} with ${organisation.shortName}, in place of the one it has now.`}
    >
      <ActButton action={takeOverAction} hidden={{ token }}>
        Yes, I will be its contact
      </ActButton>
      <p className="text-ink-soft text-sm">
        From then on we keep your name, your office and your address, encrypted. Our officers who
        decide about affiliations see them. Officers who look after our emails see which address we
        write to. Nobody else does. We email you a link to the organisation’s own pages. If you do
        nothing, nothing changes.
      </p>
    </Page>
  )
}

export default withOutagePage(TakeOver)
