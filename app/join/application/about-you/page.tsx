import type { Metadata } from 'next'
import { AboutYouForm } from '@/components/join/about-you-form'
import { sectionTitles } from '@/components/join/section-titles'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { savedAnswers } from '../own-draft'
import { saveAboutYou } from './actions'

export const metadata: Metadata = { title: sectionTitles['about-you'] }

export default async function AboutYou() {
  const saved = await savedAnswers('about-you')
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles['about-you']}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <AboutYouForm action={saveAboutYou} saved={saved} />
    </Page>
  )
}
