import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SisterForm } from '@/components/movement/affiliates/sister-form'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { addSisterAction } from '../actions'

export const metadata: Metadata = { title: 'Add a contact' }

export default async function NewSister() {
  const { officer, refused } = await requireOfficer('/desk/affiliates/contacts/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'sister.keep')
  return (
    <Page
      eyebrow="Unions and societies"
      title="Add a contact"
      lead="Tell them within a month that we keep this, and where we have it from. The law asks for it."
      back={<BackLink href={'/desk/affiliates/contacts' as Route}>Unions and societies</BackLink>}
    >
      {refusal ? <Notice>{refusals[refusal]}</Notice> : <SisterForm action={addSisterAction} />}
    </Page>
  )
}
