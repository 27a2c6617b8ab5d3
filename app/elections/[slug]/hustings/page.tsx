import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AskQuestionForm } from '@/components/democracy/elections/nominations/hustings-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getHustings } from '@/lib/democracy/elections/hustings/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseElectionSlug } from '../../parse-election-slug'
import { askQuestionAction } from '../actions'
import { QuestionAnswers } from './question-answers'

export const metadata: Metadata = { title: 'Hustings' }

const successMessages = {
  asked: 'Your question has been published.',
  answered: 'Answer saved.',
  hidden: 'Question hidden. Only you can see it now.',
  shown: 'Members can see the question again.',
}

type Props = PageProps<'/elections/[slug]/hustings'>

export default async function HustingsPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/hustings`)
  const hustings = await getHustings(person, slug)
  if (!hustings) return <PageNotFound />
  return (
    <Page
      eyebrow={hustings.title}
      title="Hustings"
      lead="Members ask, candidates answer, and everyone reads the answers side by side."
      back={<BackLink href={`/elections/${slug}`}>{hustings.title}</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!hustings.open && (
        <Notice>
          {now() < hustings.opensAt
            ? `Members can ask from ${momentInWords(hustings.opensAt)} until voting closes.`
            : `The hustings closed when voting closed, on ${momentInWords(hustings.closesAt)}.`}
        </Notice>
      )}
      {hustings.questions.length === 0 && <EmptyState title="No questions yet" />}
      {hustings.questions.map((question) => (
        <QuestionAnswers key={question.id} question={question} hustings={hustings} />
      ))}
      {hustings.mayAsk && <h2>Ask the candidates</h2>}
      {hustings.mayAsk && <AskQuestionForm id={newId()} slug={slug} action={askQuestionAction} />}
    </Page>
  )
}
