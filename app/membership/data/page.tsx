import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { OwnData, OwnDataContents } from '@/components/records/own-data'
import { Details } from '@/components/ui/details'
import { SuccessMessage } from '@/components/ui/success-message'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { stopSupportingAction } from './actions'

const successMessages = {
  stopped: 'You are no longer a supporter.',
}

export const metadata: Metadata = { title: 'Your data' }

export default async function YourData({ searchParams }: PageProps<'/membership/data'>) {
  const person = await personSignedIn()
  const chapters = person && (await getOwnData(person, person))
  if (!chapters) redirect('/sign-in?next=/membership/data')
  const { email } = organisation
  return (
    <Page
      title="Your data"
      lead="What our database holds about you, how long we keep it, and what happens to it then."
      back={<BackLink href="/membership">Your membership</BackLink>}
      rail={
        <Rail label="About your data">
          <div className="only-wide mb-8">
            <RailSection title="On this page" acts>
              <OwnDataContents chapters={chapters} />
            </RailSection>
          </div>
          <RailSection title="Take it with you" acts>
            <ul>
              <li className="border-rule border-b">
                <a href="/membership/data/your-data.json" download className="block py-2 font-bold">
                  Download your data (JSON)
                </a>
              </li>
            </ul>
            <p>A file that other programs can read.</p>
          </RailSection>
          <RailSection title="Change or erase it" acts>
            <RailLinks
              links={[
                { href: '/membership/details', label: 'Change your details' },
                { href: '/membership/data/erasure', label: 'Erase your details' },
              ]}
            />
            <p>
              If you cannot change something there, write to <a href={`mailto:${email}`}>{email}</a>
              . The <Link href="/privacy">privacy notice</Link> says why we may keep it, who sees it
              and when it is erased.
            </p>
          </RailSection>
          <RailSection title="Check on us" acts>
            <RailLinks
              links={[{ href: '/membership/audit', label: 'The audit log’s fingerprint' }]}
            />
            <p>Note it, and nobody can change what was logged without being found out.</p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        Some things are not here: what others told us about you in confidence, such as a referee’s
        note to our officers; keys and links that would let someone act in your name; and how you
        voted, which nothing ties to you. Receipts and photos can be downloaded where you added
        them.
      </p>
      <div className="only-narrow no-print">
        <Details summary="On this page">
          <OwnDataContents chapters={chapters} />
        </Details>
      </div>
      <OwnData chapters={chapters} />
      {(await isSupporter(person)) && (
        <Form action={stopSupportingAction}>
          <p>
            You are a supporter. You can stop at any time, and we will send you no more news. You
            can also <Link href="/membership/emails">choose which emails you get</Link>.
          </p>
          <ButtonRow>
            <SubmitButton variant="secondary">Stop being a supporter</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
