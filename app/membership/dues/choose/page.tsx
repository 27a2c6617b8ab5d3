import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DuesForm } from '@/components/join/dues-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { duesAsTyped } from '@/lib/join/sections/dues'
import { now } from '@/lib/kernel/clock'
import { signedIn } from '@/lib/sign-in/viewer'
import { duesStage, mayChoose } from '@/lib/subscriptions/dues-stage'
import { getDues } from '@/lib/subscriptions/read'
import { chooseDues, payDues } from './actions'

export const metadata: Metadata = { title: 'What you pay' }

export default async function ChooseDuesPage() {
  const person = await signedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/choose')
  const dues = await getDues(person, person)
  const stage = dues && duesStage(dues, now())
  if (!dues || !stage || !(stage === 'free' || mayChoose(stage))) redirect('/membership/dues')
  return (
    <Page eyebrow="Your dues" title="What you pay" back={<BackLink href="/membership/dues" />}>
      <DuesForm
        action={stage === 'free' ? payDues : chooseDues}
        saved={stage === 'free' ? {} : duesAsTyped(dues)}
      />
    </Page>
  )
}
