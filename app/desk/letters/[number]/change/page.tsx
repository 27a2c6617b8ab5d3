import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { LetterForm } from '@/components/people/letters/letter-form'
import { keptSavedList } from '@/lib/people/letters/forms'
import { getLetter } from '@/lib/people/letters/read'
import { requireOfficer } from '../../../require-officer'
import { writeLetterAction } from '../../actions'
import { savedListChoices } from '../../saved-list-choices'

export const metadata: Metadata = { title: 'Change the letter' }

export default async function ChangeLetter({ params }: PageProps<'/desk/letters/[number]/change'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/letters/${number ?? ''}`)
  if (!officer) return refused
  const letter = number === undefined ? undefined : await getLetter(officer, number)
  if (!letter?.mayWrite || letter.state !== 'draft') return <PageNotFound />
  const { subject, text, topic, reach, savedList } = letter
  return (
    <Page
      title="Change the letter"
      eyebrow="Letters to many"
      back={<BackLink href={`/desk/letters/${letter.number}` as Route}>The letter</BackLink>}
    >
      <LetterForm
        action={writeLetterAction}
        savedLists={await savedListChoices(officer, savedList)}
        saved={{
          number: letter.number,
          subject,
          text,
          audience: { topic, reach },
          savedList: savedList ? keptSavedList : undefined,
        }}
      />
    </Page>
  )
}
