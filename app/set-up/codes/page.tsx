import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { FirstOfficers } from '@/components/membership/founding/first-officers'
import { SuccessMessage } from '@/components/ui/success-message'
import { siteUrl } from '@/lib/kernel/env'
import { listFirstOfficers } from '@/lib/membership/founding/read-set-up'
import { daysToHandOverCodes } from '@/lib/membership/founding/set-up-stage'
import { organisation } from '@/lib/organisation'
import { makeFounderCodeAction } from '../actions'
import { requireSetUp } from '../require-set-up'

export const metadata: Metadata = { title: 'Hand over enrolment codes', robots: { index: false } }

const successMessages = {
  founded: `${organisation.name} is founded. We have emailed all its members.`,
}

/** Each first officer needs a code, from the hand of whoever founded it, and their own mailbox: neither is enough alone. */
export default async function Codes({ searchParams }: PageProps<'/set-up/codes'>) {
  const { founder, setUp } = await requireSetUp()
  if (setUp.stage === 'naming') redirect('/set-up')
  return (
    <Page
      title="Hand over enrolment codes"
      back={<BackLink href="/set-up">Set up this site</BackLink>}
      lead={`Each officer needs a second factor before they can use their powers, and a code from you to set it up. You can make codes here for ${daysToHandOverCodes} days.`}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <ol className="list-decimal pl-6">
        <li>
          The officer signs in at <a href="/sign-in">{siteUrl('/sign-in')}</a> with their email
          address.
        </li>
        <li>
          They open <a href="/membership/second-factor">{siteUrl('/membership/second-factor')}</a>{' '}
          and enter the code that you give them, in person or by phone.
        </li>
        <li>They add a passkey or an authenticator app. Their powers begin an hour later.</li>
      </ol>
      <FirstOfficers
        officers={await listFirstOfficers(founder)}
        makeCode={makeFounderCodeAction}
        days={daysToHandOverCodes}
      />
    </Page>
  )
}
