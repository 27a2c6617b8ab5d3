import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { DuesForm } from '@/components/membership/join/dues-form'
import { now } from '@/lib/kernel/clock'
import { duesAsTyped } from '@/lib/membership/join/sections/dues'
import { duesStage, mayChoose } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { chooseDuesAction, payDuesAction } from './actions'

export const metadata: Metadata = { title: 'Choose what you pay' }

export default async function ChooseDuesPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/choose')
  const dues = await getDues(person, person)
  const stage = dues && duesStage(dues, now())
  const begins = stage && ['free', 'paid-by-hand', 'due-by-hand'].includes(stage)
  if (!dues || !stage || !(begins || mayChoose(stage))) redirect('/membership/dues')
  return (
    <Page
      eyebrow="Your dues"
      title="Choose what you pay"
      back={<BackLink href="/membership/dues" />}
    >
      <DuesForm
        action={begins ? payDuesAction : chooseDuesAction}
        saved={stage === 'free' ? {} : duesAsTyped(dues)}
      />
    </Page>
  )
}
