import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { PutToVoteForm } from '@/components/democracy/meetings/live/put-to-vote-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { listWhatCanBePut } from '@/lib/democracy/meetings/votes/list-what-can-be-put'
import { refusals } from '@/lib/kernel/refusals'
import { putToVoteAction } from '../chair/actions'

type Props = PageProps<'/desk/meetings/[number]/vote'>

export const metadata: Metadata = { title: 'Put to the vote' }

export default async function PutToVotePage({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/vote`)
  if (!officer) return refused
  const found = await listWhatCanBePut(officer, number)
  const back = <BackLink href={`/desk/meetings/${number}/chair` as Route}>In the chair</BackLink>
  if (!found)
    return (
      <Page title="Put to the vote" back={back}>
        <Notice>{refusals['meeting.not-open']}</Notice>
      </Page>
    )
  return (
    <Page title="Put to the vote" eyebrow={meetingTitle(found.meeting)} back={back}>
      <PutToVoteForm number={number} options={found.options} put={putToVoteAction} />
    </Page>
  )
}
