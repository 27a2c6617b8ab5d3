import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { MergeList } from '@/components/records/merging/merge-list'
import { PairList } from '@/components/records/merging/pair-list'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { duplicatesHeadline } from '@/lib/records/merging/duplicates-headline'
import { likenesses, listPossibleDuplicates } from '@/lib/records/merging/possible-duplicates'
import { listMerges } from '@/lib/records/merging/read'
import { mergeUndoDays } from '@/lib/records/merging/states'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Two records of one person' }

const successMessages = {
  proposed: 'Sent to a second officer. Nothing has changed yet.',
  apart: 'Noted that they are two people. Nobody is asked about them again.',
  confirmed: `Merged. Both are told by email, or by a letter by post, and two officers can undo it for ${mergeUndoDays} days.`,
  declined: 'Declined. Both records stay as they are.',
  'undo-proposed': 'Sent to a second officer. Nothing has changed yet.',
  undone:
    'Undone. Both records are again as they were, and both are told by email, or by a letter by post.',
}

export default async function Merges({ searchParams }: PageProps<'/desk/members/merges'>) {
  const { officer, refused } = await requireOfficer('/desk/members/merges')
  if (!officer) return refused
  const [merges, pairs] = await Promise.all([listMerges(officer), listPossibleDuplicates(officer)])
  return (
    <Page
      title={pairs ? duplicatesHeadline(pairs.length) : 'Two records of one person'}
      eyebrow="Two records of one person"
      lead="One person has one vote, so one record. Members are not told that two records look alike: two people of one name may be parent and child. Those whose records are merged are."
      back={<BackLink href="/desk/members">Members</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!pairs && <Notice>{refusals['not-allowed']}</Notice>}
      {merges && merges.length > 0 && (
        <section className="flow" aria-labelledby="merges">
          <SectionHeading id="merges">Waiting, or lately merged</SectionHeading>
          <MergeList merges={merges} />
        </section>
      )}
      {pairs && (
        <section className="flow" aria-labelledby="pairs">
          <SectionHeading id="pairs">Possible duplicates</SectionHeading>
          <p>
            {pairs.length === 0
              ? 'Two members who have the same name and postcode, phone number or date of birth appear here.'
              : 'Comparing two opens the address, phone number and date of birth of both. It is logged, and each of them can see that you opened theirs.'}
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
    </Page>
  )
}
