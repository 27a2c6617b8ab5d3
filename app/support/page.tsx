import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { StartSupportingForm } from '@/components/people/supporters/start-supporting-form'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { startSupportingAction } from './actions'

export const metadata: Metadata = { title: 'Support us' }

/** For people who are not sure yet, live elsewhere, or know nobody here. */
export default async function Support() {
  const person = await personSignedIn()
  return (
    <Page
      title="Support us without joining"
      lead="Not sure yet, or not from here? Supporters hear our news, come to open events and can ask to meet one of us. They pay nothing and have no vote."
      rail={
        <Rail label="Supporters">
          <RailSection title="What you get">
            <ul className="bullets">
              <li>News and invitations to open events by email, if you want them.</li>
              <li>
                A way to ask members who organise near you to meet. Whether someone can is up to
                them.
              </li>
            </ul>
          </RailSection>
          <RailSection title="What you can do">
            <ul className="bullets">
              <li>Stop with one click. Nobody asks why.</li>
              <li>Apply to join whenever you like, with the same email address.</li>
            </ul>
          </RailSection>
          <RailSection title="Sure already?">
            <p>
              <Link href="/join">Apply to join {organisation.shortName}</Link>.
            </p>
          </RailSection>
        </Rail>
      }
    >
      {person && (
        <Notice title={`You are signed in as ${isolateName(person.name || person.email)}`}>
          <p>
            <Link href="/supporter">Go to your page as a supporter</Link>
          </p>
        </Notice>
      )}
      <StartSupportingForm action={startSupportingAction} />
    </Page>
  )
}
