import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { TestEmail } from '@/components/membership/founding/test-email'
import { Findings } from '@/components/records/health/findings'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { listSettingFindings } from '@/lib/health/read-health'
import { env, siteUrl } from '@/lib/kernel/env'
import { readTestEmail } from '@/lib/membership/founding/read-set-up'
import { organisation } from '@/lib/organisation'
import { sendTestEmailAction } from '../actions'
import { requireSetUp } from '../require-set-up'

export const metadata: Metadata = { title: 'Check the settings', robots: { index: false } }

const successMessages = { sent: 'We are sending the test email.' }

/** What the server was given, looked at while somebody can still change all of it. */
export default async function Settings({ searchParams }: PageProps<'/set-up/settings'>) {
  const { founder } = await requireSetUp()
  const findings = await listSettingFindings(founder)
  return (
    <Page
      title="Check the settings"
      back={<BackLink href="/set-up">Set up this site</BackLink>}
      lead="This page cannot change them. Change anything that is wrong on the server, start the site again, and reload this page."
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SummaryList
        title="Who this site is for"
        rows={[
          { term: 'Name', value: `${organisation.name} (${organisation.shortName})` },
          { term: 'Address of the site', value: siteUrl() },
          { term: 'People write to', value: organisation.email },
          { term: 'Emails come from', value: env.MAIL_FROM ?? organisation.mailFrom },
        ]}
      />
      <p>
        The name, the offices and the rules are in the file <code>lib/profile.ts</code>; change them
        there before anyone joins, and build the site again. The addresses of the site and of its
        emails are <code>SITE_URL</code> and <code>MAIL_FROM</code> in the server’s settings.
      </p>
      <h2>What we found</h2>
      <p>
        Keys for Stripe and for emails are in the server’s settings alone, so that no copy of our
        records holds them and nobody who signs in can change where money goes. The file{' '}
        <code>.env.example</code> explains each, and <code>npm run doctor</code> checks more than
        this page.
      </p>
      <Findings findings={findings ?? []} />
      <TestEmail action={sendTestEmailAction} last={await readTestEmail(founder)} />
    </Page>
  )
}
