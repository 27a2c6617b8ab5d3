import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ChangeForm } from '@/components/subscriptions/change-form'
import { duesAsTyped } from '@/lib/join/sections/dues'
import { now } from '@/lib/kernel/clock'
import { signedIn } from '@/lib/sign-in/viewer'
import { bandInWords } from '@/lib/subscriptions/dues-in-words'
import { duesStage } from '@/lib/subscriptions/dues-stage'
import { getDues } from '@/lib/subscriptions/read'
import { change } from './actions'

export const metadata: Metadata = { title: 'Change what you pay' }

export default async function ChangeDuesPage() {
  const person = await signedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/change')
  const dues = await getDues(person, person)
  if (!dues || duesStage(dues, now()) !== 'running') redirect('/membership/dues')
  return (
    <Page
      eyebrow="Your dues"
      title="Change what you pay"
      lead="What you have paid for stays paid for. What you choose now begins with your next payment, and we show it to you first."
      back={<BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <ChangeForm action={change} saved={duesAsTyped(dues)} now={bandInWords(dues)} />
    </Page>
  )
}
