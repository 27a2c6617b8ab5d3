import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { LetterForm } from '@/components/people/letters/letter-form'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { writeLetterAction } from '../actions'
import { savedListChoices } from '../saved-list-choices'

export const metadata: Metadata = { title: 'Write a letter' }

export default async function NewLetter({ searchParams }: PageProps<'/desk/letters/new'>) {
  const { officer, refused } = await requireOfficer('/desk/letters/new')
  if (!officer) return refused
  const { list } = await searchParams
  const refusal = refusalOf(officer, 'letter.write')
  const savedLists = refusal ? [] : await savedListChoices(officer)
  return (
    <Page
      title="Write a letter"
      eyebrow="Letters to many"
      back={<BackLink href="/desk/letters">Letters to many</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <LetterForm
          action={writeLetterAction}
          nonce={newId()}
          savedLists={savedLists}
          savedList={savedLists.find(({ value }) => value === list)?.value}
        />
      )}
    </Page>
  )
}
