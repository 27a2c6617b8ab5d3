import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import {
  ConfirmPaperRequestForm,
  RequestPaperForm,
} from '@/components/democracy/elections/papers/paper-ballot-forms'
import { AskToConfirm } from '@/components/democracy/elections/stand-ins/ask-to-confirm'
import { TookSides } from '@/components/democracy/elections/took-sides'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SuccessMessage } from '@/components/ui/success-message'
import { listPapers } from '@/lib/democracy/elections/papers/list-papers'
import { listRestores } from '@/lib/democracy/elections/papers/restore/read-restores'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { confirmPaperRequestAction, requestPaperAction } from './actions'
import { HandBallots } from './hand-ballots'
import { Restores } from './restores'

export const metadata: Metadata = { title: 'Lost papers and paper ballots' }

const successMessages = {
  confirmed: 'Confirmed. As soon as two of you have, we ask the key-holders.',
  ordered: 'Sent to a second officer.',
  agreed: 'Agreed. The member can go ahead.',
  entered: 'Paper ballot entered.',
  checked: 'Paper ballot confirmed.',
  removed: 'Paper ballot removed.',
}

type Props = PageProps<'/desk/elections/[slug]/papers'>

export default async function DeskPapers({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/elections/${slug}/papers`)
  const papers = await listPapers(person, slug)
  if (!papers) return <PageNotFound />
  const restores = await listRestores(person, slug)
  const { title, runs } = papers
  const giving = ['collecting', 'voting'].includes(papers.phase)
  return (
    <Page
      eyebrow={title}
      title="Lost papers and paper ballots"
      lead="Both need two officers. We publish how many of each there were."
      back={<BackLink href={`/desk/elections/${slug}`}>{title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {papers.tookSides && <TookSides />}
      {runs && <AskToConfirm slug={slug} />}
      <Restores slug={slug} restores={restores} />
      {runs && giving && <h2>A ballot on paper</h2>}
      {runs && giving && <RequestPaperForm slug={slug} action={requestPaperAction} />}
      {papers.orders.length > 0 && <h2>Waiting for a second officer</h2>}
      {papers.orders.map(({ id, name, number, proposer, mayConfirm }) =>
        mayConfirm ? (
          <ConfirmPaperRequestForm
            key={id}
            slug={slug}
            orderId={id}
            member={memberInWords({ name, number })}
            proposer={isolateName(proposer)}
            action={confirmPaperRequestAction}
          />
        ) : (
          <p key={id}>{memberInWords({ name, number })}</p>
        ),
      )}
      <HandBallots slug={slug} papers={papers} personId={person.personId} />
    </Page>
  )
}
