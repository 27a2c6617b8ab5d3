import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { RefereesForm } from '@/components/membership/join/referees-form'
import { sectionTitles } from '@/components/membership/join/section-titles'
import { savedAnswers } from '../require-draft'
import { saveRefereesAction } from './actions'

export const metadata: Metadata = { title: sectionTitles.referees }

export default async function Referees() {
  const { saved, seen } = await savedAnswers('referees')
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles.referees}
      back={<BackLink href="/join/application">Your application</BackLink>}
      lead="A proposer and a seconder: two different members who know you and can say that you share our aims."
    >
      <p>
        Ask both before you name them, and for the email address they use with us or their
        membership number. When you send your application we email those who are full members in
        good standing, at the address we have for them, and tell them your name and nothing else
        about you.
      </p>
      <RefereesForm action={saveRefereesAction} saved={saved} seen={seen} />
    </Page>
  )
}
