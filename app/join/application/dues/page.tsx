import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { DuesForm } from '@/components/membership/join/dues-form'
import { sectionTitles } from '@/components/membership/join/section-titles'
import { bandInMind } from '../../band-in-mind'
import { savedAnswers } from '../require-draft'
import { saveDuesAction } from './actions'

export const metadata: Metadata = { title: sectionTitles.dues }

export default async function Dues() {
  const { saved: answers, seen } = await savedAnswers('dues')
  const inMind = answers.band ? undefined : await bandInMind()
  const saved = inMind ? { ...answers, band: inMind } : answers
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles.dues}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <DuesForm action={saveDuesAction} saved={saved} seen={seen} />
    </Page>
  )
}
