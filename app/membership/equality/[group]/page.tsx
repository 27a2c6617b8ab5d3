import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EqualityAnswersForm } from '@/components/people/equality/equality-answers-form'
import { ReadByAnother } from '@/components/people/shared-addresses/read-by-another'
import { isQuestionGroup, questionGroup } from '@/lib/people/equality/questionnaire'
import { getOwnEqualityGroup } from '@/lib/people/equality/read'
import { sharesOwnMailbox } from '@/lib/people/members/mailbox'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { answerEqualityQuestionsAction, deleteEqualityAnswersAction } from '../actions'

export const metadata: Metadata = { title: 'Equality questions' }

export default async function AnswerEqualityQuestions({
  params,
}: PageProps<'/membership/equality/[group]'>) {
  const { group } = await params
  if (!isQuestionGroup(group)) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/membership/equality/${group}` as Route)
  const own = await getOwnEqualityGroup(person, group)
  if (!own) return <PageNotFound />
  const { answers, asksAge, wordingChanged } = own
  return (
    <Page
      title={questionGroup(group).title}
      eyebrow="Equality questions"
      lead="Answer as much or as little as you like. Only you can read your answers."
      back={<BackLink href="/membership/equality">Equality questions</BackLink>}
    >
      <ReadByAnother shared={await sharesOwnMailbox(person)} />
      {wordingChanged && <p>The wording has changed since you answered. This is the new one.</p>}
      <EqualityAnswersForm
        action={answerEqualityQuestionsAction}
        group={group}
        answers={answers}
        asksAge={asksAge}
      />
      {answers && (
        <Form action={deleteEqualityAnswersAction}>
          <Hidden name="group" value={group} />
          <SubmitButton variant="secondary">Delete these answers</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
