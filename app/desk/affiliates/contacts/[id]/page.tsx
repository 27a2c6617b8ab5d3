import type { Metadata, Route } from 'next'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SisterForm } from '@/components/movement/affiliates/sister-form'
import { Details } from '@/components/ui/details'
import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getSister } from '@/lib/movement/affiliates/sisters/read-sisters'
import { requireOfficer } from '../../../require-officer'
import { changeSisterAction, checkSisterAction, removeSisterAction } from '../actions'

export const metadata: Metadata = { title: 'A contact' }

export default async function SisterPage({ params }: PageProps<'/desk/affiliates/contacts/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/affiliates/contacts/${id}`)
  if (!officer) return refused
  const sister = await getSister(officer, id)
  if (!sister) return <PageNotFound />
  return (
    <Page
      eyebrow="Unions and societies"
      title={isolateName(sister.name)}
      lead={`Last checked on ${dayInWords(sister.checkedAt)}.`}
      back={<BackLink href={'/desk/affiliates/contacts' as Route}>Unions and societies</BackLink>}
    >
      <ActButton action={checkSisterAction} hidden={{ sisterId: sister.id }} variant="secondary">
        This is still right
      </ActButton>
      <SisterForm action={changeSisterAction} sister={sister} />
      <Details summary="Remove this contact">
        <ActButton action={removeSisterAction} hidden={{ sisterId: sister.id }} variant="warning">
          Remove this contact
        </ActButton>
      </Details>
    </Page>
  )
}
