import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AboutYouForm } from '@/components/membership/join/about-you-form'
import { sectionTitles } from '@/components/membership/join/section-titles'
import { savedAnswers } from '../require-draft'
import { saveAboutYouAction } from './actions'

export const metadata: Metadata = { title: sectionTitles['about-you'] }

export default async function AboutYou() {
  const { saved, seen } = await savedAnswers('about-you')
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles['about-you']}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <AboutYouForm action={saveAboutYouAction} saved={saved} seen={seen} />
    </Page>
  )
}
