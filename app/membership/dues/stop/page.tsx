import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { MoveToFreeBand } from '@/components/money/subscriptions/move-to-free-band'
import { now } from '@/lib/kernel/clock'
import { stoppingInWords } from '@/lib/money/subscriptions/dues-in-words'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { moveToFreeBandAction } from '../actions'
import { cancelDuesAction } from './actions'

export const metadata: Metadata = { title: 'Stop paying' }

export default async function StopPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/stop')
  const dues = await getDues(person, person)
  const stage = dues && duesStage(dues, now())
  if (!dues || !stage || !['running', 'failed', 'on-its-way'].includes(stage)) {
    redirect('/membership/dues')
  }
  return (
    <Page
      eyebrow="Your dues"
      title="Stop paying"
      back={<BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <p>{stoppingInWords(dues, now())}</p>
      <Form action={cancelDuesAction}>
        <SubmitButton>Stop paying</SubmitButton>
      </Form>
      <MoveToFreeBand moveToFree={moveToFreeBandAction} />
      <p>
        To end your membership today, <Link href="/membership/leave">leave instead</Link>.
      </p>
    </Page>
  )
}
