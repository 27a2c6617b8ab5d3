import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ChangeForm } from '@/components/money/subscriptions/change-form'
import { now } from '@/lib/kernel/clock'
import { duesAsTyped } from '@/lib/membership/join/sections/dues'
import { bandInWords } from '@/lib/money/subscriptions/dues-in-words'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { changeDuesAction } from './actions'

export const metadata: Metadata = { title: 'Change what you pay' }

export default async function ChangeDuesPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/change')
  const dues = await getDues(person, person)
  if (!dues || duesStage(dues, now()) !== 'running') redirect('/membership/dues')
  return (
    <Page
      eyebrow="Your dues"
      title="Change what you pay"
      lead="What you have already paid still counts. Your choice applies from your next payment, and you can check the amount before you confirm."
      back={<BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <ChangeForm action={changeDuesAction} saved={duesAsTyped(dues)} now={bandInWords(dues)} />
    </Page>
  )
}
