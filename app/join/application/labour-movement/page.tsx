import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { LabourMovementForm } from '@/components/membership/join/labour-movement-form'
import { sectionTitles } from '@/components/membership/join/section-titles'
import { savedAnswers } from '../require-draft'
import { saveLabourMovementAction } from './actions'

export const metadata: Metadata = { title: sectionTitles['labour-movement'] }

export default async function LabourMovement() {
  const { saved, seen } = await savedAnswers('labour-movement')
  return (
    <Page
      eyebrow="Apply to join"
      title={sectionTitles['labour-movement']}
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <LabourMovementForm action={saveLabourMovementAction} saved={saved} seen={seen} />
    </Page>
  )
}
