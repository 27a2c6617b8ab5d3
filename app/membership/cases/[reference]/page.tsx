import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { CaseAllegation } from '@/components/membership/discipline/case-allegation'
import { CaseFileForm } from '@/components/membership/discipline/case-file-form'
import { CasePapers } from '@/components/membership/discipline/case-papers'
import { CaseTimeAsked } from '@/components/membership/discipline/case-time-asked'
import { DecisionFields } from '@/components/membership/discipline/decision-fields'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Names } from '@/components/ui/names'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, lastDayInWords, momentInWords } from '@/lib/kernel/calendar'
import { refusalNamed } from '@/lib/kernel/refusals'
import {
  caseDecisionInWords,
  caseHeadline,
  presumption,
} from '@/lib/membership/discipline/case-in-words'
import { mostCaseCharacters } from '@/lib/membership/discipline/forms'
import { caseOutcomeInWords, outcomeNames } from '@/lib/membership/discipline/outcomes'
import { type CaseAsRead, getCase } from '@/lib/membership/discipline/read'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  agreeToDecisionAction,
  answerChargeAction,
  appealDecisionAction,
  askForTimeAction,
  draftDecisionAction,
  nameCompanionAction,
  stepAsideAction,
} from './actions'
import { CaseRail } from './case-rail'
import { CaseDecisions, CaseMeasures } from './decisions'

export const metadata: Metadata = { title: 'A case' }

const successMessages = {
  answered: 'Sent. Everyone who looks after your case or decides it can read it.',
  file: 'File added. Everyone who looks after your case or decides it can open it.',
  'time-asked':
    'Sent. If officers give you more time, we will email you. Until then the same date holds.',
  companion: 'Saved.',
  appealed:
    'Sent. Only members who had no part in your case can hear it. If it is not decided in time, the decision has no effect.',
  drafted:
    'Saved. It is the decision once more than half of you agree to these words. The other drafts stay open.',
  agreed: 'You have agreed to these words.',
}

type Props = PageProps<'/membership/cases/[reference]'>

/** A case for the member it is about, and for those who decide it. */
export default async function OwnCase({ params, searchParams }: Props) {
  const { reference } = await params
  const person = await personSignedIn()
  if (!person)
    redirect(`/sign-in?${new URLSearchParams({ next: `/membership/cases/${reference}` })}`)
  const found = await getCase(person, { reference })
  if (!found || found.as === 'officer') return <PageNotFound />
  const { done, problem } = await searchParams
  const own = found.as === 'member'
  return (
    <Page
      title={caseHeadline(found, own)}
      eyebrow={
        <>
          Case <span className="code">{reference}</span>
        </>
      }
      lead={own ? 'This is about you.' : undefined}
      back={<BackLink href="/membership/cases">Cases</BackLink>}
      wide
      rail={<CaseRail found={found} />}
    >
      <SuccessMessage messages={successMessages} done={done} />
      <CaseDecisions found={found} />
      {own && found.mayAppeal && <AppealIt found={found} />}
      <CaseAllegation
        allegation={
          found.allegation ??
          'Deleted, after its time or because the member had their details erased'
        }
        rule={
          found.rule ?? 'Deleted, after its time or because the member had their details erased'
        }
        sentence={presumption(found, own)}
      />
      {!own && found.companion && (
        <p>
          <Name>{found.companion}</Name> goes with the member.
        </p>
      )}
      <CasePapers
        reference={reference}
        own={own}
        papers={found.papers.map(({ addedAt, ...paper }) => ({
          ...paper,
          on: dayInWords(addedAt),
        }))}
      />
      {found.timeAsked && found.running && <CaseTimeAsked asked={found.timeAsked} own={own} />}
      <CaseMeasures found={found} />
      {own && found.running && <AnswerIt found={found} problem={refusalNamed(problem)} />}
      {found.decides && <DecideIt found={found} />}
    </Page>
  )
}

function AnswerIt({ found, problem }: { found: CaseAsRead; problem?: string }) {
  const { reference, companion } = found
  return (
    <section aria-labelledby="answer" className="flow">
      <SectionHeading id="answer">Your side</SectionHeading>
      <Form action={answerChargeAction}>
        <Hidden name="reference" value={reference} />
        <TextArea
          name="words"
          label="Your answer"
          hint="You can send more than one, until it is decided."
          rows={8}
          limit={{ characters: mostCaseCharacters }}
        />
        <SubmitButton>Send your answer</SubmitButton>
      </Form>
      <CaseFileForm address={`/membership/cases/${reference}/files`} problem={problem} />
      <Details summary="Someone who goes with you" open={Boolean(companion)}>
        <Form action={nameCompanionAction}>
          <Hidden name="reference" value={reference} />
          <TextField
            name="companion"
            label="Their name"
            hint="A friend, a colleague, someone from your union: to speak for you, or to sit beside you. They do not need to be a member."
            defaultValue={companion}
            width={30}
          />
          <SubmitButton variant="secondary">Save</SubmitButton>
        </Form>
      </Details>
      {found.state === 'open' && (
        <Details summary="Ask for more time">
          <Form action={askForTimeAction}>
            <Hidden name="reference" value={reference} />
            <TextArea name="words" label="How much time do you need, and why?" rows={3} />
            <SubmitButton variant="secondary">Ask for more time</SubmitButton>
          </Form>
        </Details>
      )}
    </section>
  )
}

function AppealIt({ found: { reference, appealBy } }: { found: CaseAsRead }) {
  return (
    <section aria-labelledby="appeal" className="flow">
      <SectionHeading id="appeal">Appeal</SectionHeading>
      <p>
        You can appeal until {lastDayInWords(appealBy!)}. Members who had no part in your case hear
        it. If they do not decide it in time, the decision has no effect. They can keep the decision
        or lighten it, and never make it harder.
        {organisation.discipline.appealSuspendsExpulsion &&
          ' An expulsion does not take effect before your appeal is decided.'}
      </p>
      <Form action={appealDecisionAction}>
        <Hidden name="reference" value={reference} />
        <TextArea
          name="words"
          label="Why do you appeal?"
          rows={8}
          limit={{ characters: mostCaseCharacters }}
        />
        <SubmitButton>Send your appeal</SubmitButton>
      </Form>
    </section>
  )
}

/** For those who decide: every draft that one of them wrote, and a draft of their own. */
function DecideIt({ found }: { found: CaseAsRead }) {
  const { reference, drafts, decidableFrom, stage } = found
  const { panelSize } = organisation.discipline
  return (
    <section aria-labelledby="decide" className="flow">
      <SectionHeading id="decide">
        {stage === 'first' ? 'Decide it together' : 'Decide the appeal together'}
      </SectionHeading>
      {decidableFrom && (
        <p>
          It can be decided from {dayInWords(decidableFrom)}, when the member has had the time to
          read all evidence and to answer. More than half of the {panelSize} of you have to agree to
          the same words. Every draft stays here with its author, and another one takes nothing from
          it: each of you agrees to one, and can change to another.
        </p>
      )}
      {drafts.toReversed().map((draft) => (
        <Notice
          key={draft.id}
          title={`Draft ${draft.number}: ${caseDecisionInWords(draft.outcome, draft.until)}`}
        >
          <p className="whitespace-pre-wrap break-words">{draft.reasons}</p>
          <p>
            Written by <Name instead="One of you">{draft.by}</Name>, {momentInWords(draft.at)}.{' '}
            {draft.agreed.length === 0 ? (
              'Nobody agrees to it now.'
            ) : (
              <>
                Agreed by <Names names={draft.agreed} />: {draft.agreed.length} of {panelSize}.
              </>
            )}
          </p>
          {!draft.mine && (
            <Form action={agreeToDecisionAction}>
              <Hidden name="reference" value={reference} />
              <Hidden name="draftId" value={draft.id} />
              <SubmitButton>Agree to draft {draft.number}</SubmitButton>
            </Form>
          )}
        </Notice>
      ))}
      <Details
        summary={drafts.length > 0 ? 'Write another draft' : 'Draft the decision'}
        open={drafts.length === 0}
      >
        <Form action={draftDecisionAction}>
          <Hidden name="reference" value={reference} />
          <DecisionFields
            options={outcomeNames.map((value) => ({ value, label: caseOutcomeInWords(value) }))}
            most={mostCaseCharacters}
          />
          <SubmitButton variant={drafts.length > 0 ? 'secondary' : 'primary'}>
            Save this draft
          </SubmitButton>
        </Form>
      </Details>
      <Details summary="Step aside">
        <p>
          If you are too close to anyone in this case, or cannot take part, step aside. You do not
          have to say why. What you agreed to counts no more, you can no longer read the case, and
          two officers name another member. You cannot come back to it.
        </p>
        <Form action={stepAsideAction}>
          <Hidden name="reference" value={reference} />
          <SubmitButton variant="secondary">Step aside from this case</SubmitButton>
        </Form>
      </Details>
    </section>
  )
}
