import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { BreakForm } from '@/components/money/subscriptions/break-form'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import {
  breakRange,
  isPaused,
  whyNotBreak,
} from '@/lib/money/subscriptions/changes/change-requests'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { endBreakAction, takeBreakAction } from './actions'

export const metadata: Metadata = { title: 'A break from paying' }

export default async function BreakPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/break')
  const dues = await getDues(person, person)
  const at = now()
  const paused = dues && isPaused(dues, at)
  if (!dues || (!paused && whyNotBreak(dues, at))) redirect('/membership/dues')
  const back = <BackLink href="/membership/dues">Your dues</BackLink>
  if (paused) {
    return (
      <Page eyebrow="Your dues" title="End your break from paying" back={back}>
        <p>
          We will take nothing before {dayInWords(dues.pausedUntil!)}. If you end your break now, we
          will take your next payment as usual. You never have to make up missed payments.
        </p>
        <Form action={endBreakAction}>
          <SubmitButton>End my break</SubmitButton>
        </Form>
      </Page>
    )
  }
  return (
    <Page
      eyebrow="Your dues"
      title="Take a break from paying"
      lead="We take no payments during a break. You stay a full member with a vote, and you never have to make up missed payments."
      back={back}
    >
      <BreakForm take={takeBreakAction} {...breakRange(at)} />
    </Page>
  )
}
