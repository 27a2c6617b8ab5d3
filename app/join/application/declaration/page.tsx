import type { Metadata } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AimsAndValues } from '@/components/membership/join/aims-and-values'
import { DeclarationForm } from '@/components/membership/join/declaration-form'
import { sectionTitles } from '@/components/membership/join/section-titles'
import { savedAnswers } from '../require-draft'
import { saveDeclarationAction } from './actions'

export const metadata: Metadata = { title: sectionTitles.declaration }

const hints = {
  'privacy-notice': (
    <>
      Read the <Link href="/privacy">privacy notice</Link>. It says what we keep, why, and for how
      long.
    </>
  ),
}

export default async function Declaration() {
  const { saved, seen } = await savedAnswers('declaration')
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles.declaration}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <p>Read each of these, and tick the ones you agree with. We need all four.</p>
      <AimsAndValues />
      <DeclarationForm action={saveDeclarationAction} saved={saved} seen={seen} hints={hints} />
    </Page>
  )
}
