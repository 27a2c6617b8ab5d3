import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SupporterForm } from '@/components/membership/join/supporter-form'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getMyApplication } from '@/lib/membership/join/read'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { becomeSupporterAction } from './actions'

const successMessages = {
  registered: 'Thank you for supporting us.',
}

export const metadata: Metadata = { title: 'Support us from outside the region' }

type Props = PageProps<'/join/application/outside-region'>

export default async function OutsideRegion({ searchParams }: Props) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/join/application/outside-region')
  const answers = (await getMyApplication(person))?.answers
  const supporter = await isSupporter(person)
  return (
    <Page
      eyebrow="Apply to join"
      title="Support us from outside the region"
      lead={`Full members live in ${organisation.regionInWords}. You are welcome as a supporter.`}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        Supporters come to our open events and get our news if they want it. They pay nothing and
        have no vote.
      </p>
      {supporter ? (
        <Notice title="You are a supporter">
          <p>
            <Link href="/supporter">Go to your page as a supporter</Link>
          </p>
        </Notice>
      ) : (
        <SupporterForm
          action={becomeSupporterAction}
          name={person.name || answers?.['about-you']?.name}
        />
      )}
      <h2>Your answers</h2>
      <p>
        We keep your answers for {organisation.retention.declinedApplicationMonths} months after you
        last worked on them. If you move here by then, sign in and carry on with your application;
        later, start a new one. If you chose the wrong answer,{' '}
        <Link href="/join/application/labour-movement">change your {organisation.place.name}</Link>.
      </p>
    </Page>
  )
}
