import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { AnswerQuestionnaireForm } from '@/components/movement/outside-elections/answer-questionnaire-form'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, inWords, lastDayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import {
  type OwnQuestionnaire,
  readOwnQuestionnaire,
} from '@/lib/movement/outside-elections/answering/read-own'
import { candidateAnswersKeptDays, contactsKeptDays } from '@/lib/movement/outside-elections/states'
import { organisation } from '@/lib/organisation'
import { wordings } from '@/lib/people/members/wordings'
import {
  answerQuestionnaireAction,
  declineQuestionnaireAction,
  deleteAnswersAction,
} from '../../actions'

export const metadata: Metadata = { title: 'Our questions to you', robots: { index: false } }

const successMessages = {
  answered: 'Thank you. Everyone can read it now, and we have emailed you what you can do next.',
  declined: 'We will not ask you again. Our page says that you declined.',
}

/** The questionnaire for the candidate whose link it is. */
async function OwnAnswers({
  params,
  searchParams,
}: PageProps<'/outside-elections/answer/[token]'>) {
  const { token } = await params
  const own = await readOwnQuestionnaire(token)
  if (!own)
    return (
      <Page title="This link does not work any more">
        <p>
          It is incomplete, the questions were taken down, or you had your answers deleted. Write to{' '}
          <a href={`mailto:${organisation.email}`}>{organisation.email}</a> if you need it.
        </p>
      </Page>
    )
  const { title, slug, number, answeredAt } = own
  return (
    <Page
      eyebrow={`${organisation.shortName} asks all candidates · ${title}`}
      title={`Our questions to you, ${isolateName(own.name)}`}
      lead={leadOf(own)}
      wide
      rail={
        <Rail label="About your answers">
          <RailSection title="What we hold about you">
            <RailFacts facts={heldOf(own)} />
            <p>
              Your name and your answers are public. Only our officers see your address. We delete
              it
              {` ${contactsKeptDays} days after the last day of voting, and your answers ${candidateAnswersKeptDays} days after it. `}
              <Link href="/privacy">How we keep data</Link>
            </p>
          </RailSection>
          <RailSection title="Keep this link private">
            <p>Anyone who has it can answer for you.</p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        <Link href={`/outside-elections/${slug}/candidates/${number}` as Route}>
          See what everyone reads about you
        </Link>
      </p>
      {own.takesAnswers ? (
        <>
          <Notice title="Everyone can read what you send">
            <p>
              It shows with your name as soon as you send it. You can correct it until the voting is
              over; what it said before stays beside it. What you leave open shows as no answer.
            </p>
          </Notice>
          <AnswerQuestionnaireForm
            action={answerQuestionnaireAction}
            token={token}
            seen={own.seen}
            questions={own.clauses}
            answered={answeredAt !== null}
            consent={wordings['candidate-answers'].at(-1)!}
          />
        </>
      ) : (
        <p>The voting is over, so answers can no longer be given or corrected.</p>
      )}
      <section aria-labelledby="not" className="flow">
        <SectionHeading id="not">
          {answeredAt ? 'If you want your answers deleted' : 'If you do not want to answer'}
        </SectionHeading>
        {own.takesAnswers && !answeredAt && !own.declinedAt && (
          <Form action={declineQuestionnaireAction}>
            <Hidden name="token" value={token} />
            <p>
              We then stop asking, and our page says that you declined. You can still change your
              mind.
            </p>
            <SubmitButton variant="secondary">Decline to answer</SubmitButton>
          </Form>
        )}
        <Details summary="Have my answers and my address deleted">
          <p>
            We delete everything you have answered, with all earlier answers, who you are in a line,
            your address and our emails to you. You can do this for as long as the page shows your
            answers. Our page then says only that you are a candidate, which local parties nominated
            you, as far as we know, and that you had your answers deleted. This link stops working.
          </p>
          <Form action={deleteAnswersAction}>
            <Hidden name="token" value={token} />
            <SubmitButton variant="warning">Delete my answers and my address</SubmitButton>
          </Form>
        </Details>
      </section>
    </Page>
  )
}

export default withOutagePage(OwnAnswers)

function leadOf({
  answeredAt,
  declinedAt,
  answersBy,
  votingClosesOn,
  takesAnswers,
}: OwnQuestionnaire) {
  if (!takesAnswers) return `The voting closed on ${inWords(votingClosesOn)}.`
  if (answeredAt)
    return `You answered on ${dayInWords(answeredAt)}. You can correct your answers until ${inWords(votingClosesOn)}.`
  if (declinedAt)
    return `You declined on ${dayInWords(declinedAt)}. You can still answer until ${inWords(votingClosesOn)}.`
  return `Please answer by ${lastDayInWords(answersBy)}. Later answers are marked as late.`
}

function heldOf({ name, about, email, contactSource }: OwnQuestionnaire) {
  return [
    { term: 'Name', value: <bdi>{name}</bdi> },
    ...(about ? [{ term: 'Who you are', value: <bdi>{about}</bdi> }] : []),
    ...(email
      ? [
          { term: 'Email address', value: <span className="break-all">{email}</span> },
          { term: 'We have the address from here', value: <bdi>{contactSource}</bdi> },
        ]
      : []),
  ]
}
