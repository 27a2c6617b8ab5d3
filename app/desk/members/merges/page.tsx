import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { CompareForm } from '@/components/records/merging/compare-form'
import { MergeList } from '@/components/records/merging/merge-list'
import { PairList } from '@/components/records/merging/pair-list'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { likenesses, listPossibleDuplicates } from '@/lib/records/merging/possible-duplicates'
import { listMerges } from '@/lib/records/merging/read'
import { mergeUndoDays, needsSecondOfficer } from '@/lib/records/merging/states'
import { requireOfficer } from '../../require-officer'
import { duplicatesHeadline } from './duplicates-headline'

export const metadata: Metadata = { title: 'Two records of one person' }

const successMessages = {
  proposed: 'Sent to a second officer. Nothing has changed yet.',
  apart: 'Noted that they are two people. Nobody is asked about them again.',
  confirmed: `Merged. Both are told by email, or by a letter by post, and two officers can undo it for ${mergeUndoDays} days.`,
  declined: 'Declined. Both records stay as they are.',
  'undo-proposed': 'Sent to a second officer. Nothing has changed yet.',
  undone:
    'Undone. Both records have again what they had, apart from what was changed since. Both are told by email, or by a letter by post.',
}

const comparing =
  'Comparing two opens the address, phone number and date of birth of both. It is logged, and each of them can see that you opened theirs.'

export default async function Merges({ searchParams }: PageProps<'/desk/members/merges'>) {
  const { officer, refused } = await requireOfficer('/desk/members/merges')
  if (!officer) return refused
  const [merges, pairs] = await Promise.all([listMerges(officer), listPossibleDuplicates(officer)])
  const toConfirm = merges?.filter(needsSecondOfficer).length ?? 0
  return (
    <Page
      title={pairs ? duplicatesHeadline(pairs.length, toConfirm) : 'Two records of one person'}
      eyebrow="Two records of one person"
      lead="One person has one vote, so one record. We do not tell members that two records look alike: two people with one name may be parent and child. When records are merged, we tell both."
      back={<BackLink href="/desk/members">Members</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!pairs && <Notice>{refusals['not-allowed']}</Notice>}
      {merges && merges.length > 0 && (
        <section className="flow" aria-labelledby="merges">
          <SectionHeading id="merges">Merges</SectionHeading>
          <MergeList merges={merges} />
        </section>
      )}
      {pairs && (
        <section className="flow" aria-labelledby="pairs">
          <SectionHeading id="pairs">Possible duplicates</SectionHeading>
          <p>
            {pairs.length === 0
              ? 'Two members appear here when they have the same name, and the same postcode, phone number or date of birth.'
              : comparing}
          </p>
          <PairList
            pairs={pairs.map(({ likeness, one, two }) => ({
              likeness: likenesses[likeness],
              one,
              two,
              href: `/desk/members/merges/new?keep=${one.number}&other=${two.number}` as Route,
            }))}
          />
        </section>
      )}
      {pairs && (
        <section className="flow" aria-labelledby="compare">
          <SectionHeading id="compare">Compare any two records</SectionHeading>
          <CompareForm hint={pairs.length === 0 ? comparing : undefined} />
        </section>
      )}
    </Page>
  )
}
