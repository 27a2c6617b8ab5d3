import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { FirstThings } from '@/components/people/members/first-things'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { inWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { typedSections } from '@/lib/membership/join/paper/typed-sections'
import { isComplete } from '@/lib/membership/join/sections'
import { isOpen } from '@/lib/membership/join/stage'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { AnswerForm } from './answer-form'
import { ApplicationAnswers } from './application-answers'
import { applicationStageLabels, type LaterStage } from './application-stage-labels'
import { OtherRefereeForm } from './other-referee-form'
import { type Referee, RefereeList } from './referee-list'

type Props = {
  stage: LaterStage
  application: Application
  /** What was done a moment ago. */
  done: string | string[] | undefined
  actions: Record<'answer' | 'begin' | 'nameOtherReferee', FormAction>
}

type Application = {
  number: number
  signedOn: string | null
  answers: Parameters<typeof isComplete>[0]
  referees: readonly Referee[]
  questions: readonly { question: string; answer: string | null }[]
  declineReason: string | null
}

const successMessages = {
  answered: 'We have your answer.',
  corrected: 'We have saved your correction.',
  'referee-named': 'We have saved your referee.',
}

/** Where an application stands once it was sent, and what its applicant can do about it now. */
export function ApplicationProgress({ stage, application, done, actions }: Props) {
  const { number, signedOn, answers, referees, questions } = application
  const open = isOpen(stage)
  return (
    <Page eyebrow={`Application ${number}`} {...applicationStageLabels[stage]}>
      <SuccessMessage messages={successMessages} done={done} />
      <NextStep stage={stage} application={application} actions={actions} />
      {open && <RefereeList referees={referees} />}
      {questions.map(({ question, answer }) =>
        answer === null ? null : (
          <Details key={question} summary="Our earlier question and your answer">
            <p className="whitespace-pre-line font-bold">{question}</p>
            <p className="whitespace-pre-line">{answer}</p>
          </Details>
        ),
      )}
      {open && signedOn && isComplete(answers) && (
        <section className="flow">
          <p>
            You applied on paper, and signed it on {inWords(signedOn)}. This is what one of our
            officers typed. Correct what is wrong: you can until there is a decision.
          </p>
          <ApplicationAnswers answers={answers} change={typedSections} />
        </section>
      )}
      {!(open && signedOn) && isComplete(answers) && stage !== 'withdrawn' && (
        <Details summary="Your answers as you sent them">
          <ApplicationAnswers answers={answers} />
        </Details>
      )}
      {open && (
        <p>
          Changed your mind?{' '}
          <Link href="/join/application/withdraw">Withdraw your application</Link>.
        </p>
      )}
    </Page>
  )
}

function NextStep({ stage, application, actions }: Omit<Props, 'done'>) {
  const { answers, referees, questions, declineReason } = application
  switch (stage) {
    case 'question':
      return (
        <>
          <Notice kind="warning" title="Our question">
            <p className="whitespace-pre-line">
              {questions.find(({ answer }) => answer === null)?.question}
            </p>
          </Notice>
          <AnswerForm action={actions.answer} />
          <OtherReferees referees={referees} action={actions.nameOtherReferee} />
        </>
      )
    case 'referee-to-replace':
      return <OtherReferees referees={referees} action={actions.nameOtherReferee} />
    case 'dues-to-pay':
      return (
        <>
          {answers.dues && (
            <p>
              You chose {duesInWords(answers.dues.amountPence, answers.dues.interval)}. You can
              still change that.
            </p>
          )}
          <ButtonLink href="/membership/dues">Pay your first dues</ButtonLink>
        </>
      )
    case 'member':
      return <FirstThings />
    case 'declined':
      return (
        <>
          <Notice title="The reason we gave">
            <p className="whitespace-pre-line">{declineReason}</p>
          </Notice>
          <ApplyAgain action={actions.begin} />
        </>
      )
    case 'withdrawn':
      return <ApplyAgain action={actions.begin} />
    default:
      return null
  }
}

function OtherReferees({ referees, action }: { referees: readonly Referee[]; action: FormAction }) {
  return referees
    .filter(({ condition }) => condition === 'to-replace')
    .map(({ id, place }) => (
      <OtherRefereeForm key={id} action={action} referenceId={id} place={place} />
    ))
}

function ApplyAgain({ action }: { action: FormAction }) {
  return (
    <Form action={action}>
      <SubmitButton variant="secondary">Start a new application</SubmitButton>
    </Form>
  )
}
