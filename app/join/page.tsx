import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { BeforeYouStart } from '@/components/membership/join/before-you-start'
import { HowJoiningGoesOn } from '@/components/membership/join/how-joining-goes-on'
import { StartForm } from '@/components/membership/join/start-form'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { bands, organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { startJoiningAction } from './actions'

export const metadata: Metadata = { title: 'Apply to join' }

export default async function Join({ searchParams }: PageProps<'/join'>) {
  const asked = (await searchParams).band
  const band = bands.find((one) => one === asked)
  const person = await personSignedIn()
  return (
    <Page
      eyebrow="Apply to join"
      title={`Join ${organisation.name}`}
      lead="It takes about 15 minutes. Your answers are saved as you go, and you pay nothing until you are approved."
      rail={<BeforeYouStart band={band} />}
    >
      {person && (
        <Notice title={`You are signed in as ${isolateName(person.name || person.email)}`}>
          <p>
            <Link href="/join/application">Go to your application</Link>
          </p>
        </Notice>
      )}
      <StartForm action={startJoiningAction} band={band} />
      <HowJoiningGoesOn />
    </Page>
  )
}
