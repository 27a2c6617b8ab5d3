import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { WhatWePayFor } from '@/components/money/spending/what-we-pay-for'
import { Notice } from '@/components/ui/notice'
import { capital } from '@/lib/kernel/capital'
import { refusals } from '@/lib/kernel/refusals'
import { officerWith } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Make a claim' }

export default async function NewClaim() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/claims/new')
  const refusal = refusalOf(person, 'claim.make')
  return (
    <Page
      title="Make a claim"
      lead="Our money comes from members, and this is how it gets back to those who need it for our work."
      back={<BackLink href={'/membership/claims'}>Your claims</BackLink>}
    >
      {refusal ? <Notice>{refusals[refusal]}</Notice> : <WhatWePayFor />}
      <section className="flow border-ink border-t-3 pt-5">
        <h2>What happens next</h2>
        <ol className="numbers">
          <li>Two officers decide, and neither of them is you.</li>
          <li>{capital(officerWith('money.handle'))} makes the bank transfer and we email you.</li>
          <li>Once a year all members see what was spent on what, without names.</li>
        </ol>
      </section>
    </Page>
  )
}
