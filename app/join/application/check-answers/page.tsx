import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ApplicationAnswers } from '@/components/membership/join/application-answers'
import { emailedIfMember } from '@/emails/parts/emailed-if-member'
import { isComplete, sectionNames } from '@/lib/membership/join/sections'
import { requireDraft } from '../require-draft'
import { submitApplicationAction } from './actions'

export const metadata: Metadata = { title: 'Check your answers' }

export default async function CheckAnswers() {
  const { draft } = await requireDraft('check-answers')
  if (!isComplete(draft)) redirect('/join/application')
  return (
    <Page
      eyebrow="Apply to join"
      title="Check your answers"
      back={<BackLink href="/join/application">Your application</BackLink>}
    >
      <ApplicationAnswers answers={draft} change={sectionNames} />
      <h2>Send your application</h2>
      <p>
        {emailedIfMember} It asks them to vouch for you. Once you have sent your application you can
        still correct a referee who has not answered, and none of your other answers.
      </p>
      <Form action={submitApplicationAction}>
        <SubmitButton>Send your application</SubmitButton>
      </Form>
    </Page>
  )
}
