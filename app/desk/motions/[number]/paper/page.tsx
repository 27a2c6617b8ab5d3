import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import {
  ConfirmEnvelopeForm,
  type OptionsOnPaper,
  PaperVoteForm,
  RecordEnvelopeForm,
  StrikeOutForm,
} from '@/components/democracy/motions/paper-vote-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import {
  getPaperVotes,
  type PaperVotesAtDesk,
} from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  confirmEnvelopeAction,
  confirmPaperVoteAction,
  discardEnvelopeAction,
  discardPaperVoteAction,
  enterPaperVoteAction,
  recordEnvelopeAction,
} from './actions'

export const metadata: Metadata = { title: 'Votes on paper' }

const successMessages = {
  recorded: 'Recorded. A second officer has to confirm that the envelope is there.',
  marked:
    'Confirmed. The member is marked as having voted. In a confidential vote, keep the inner envelope closed.',
  discarded: 'Discarded. It marks nobody.',
  entered: 'Entered. A second officer types the same paper again.',
  confirmed: 'Confirmed. The vote is in the ballot box.',
  struck: 'Struck out. It is not in the ballot box.',
}

type Props = PageProps<'/desk/motions/[number]/paper'>

export default async function PaperVotes({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/motions/${number}/paper`)
  const votes = await getPaperVotes(person, number)
  if (!votes) return <PageNotFound />
  const { title, kind, closesAt, envelopes, inTheBox } = votes
  return (
    <Page
      eyebrow={`Motion ${number}: ${title}`}
      title="Votes on paper"
      lead="Members without an email address can vote by post. Everything here takes two officers."
      back={<BackLink href={`/desk/motions/${number}` as Route}>{`Motion ${number}`}</BackLink>}
      rail={
        <Rail label="About votes on paper">
          <RailSection title="So far">
            <RailFacts
              facts={[
                { term: 'Voting closes', value: momentInWords(closesAt) },
                { term: 'Members marked', value: String(envelopes) },
                { term: 'Votes in the ballot box', value: String(inTheBox) },
              ]}
            />
          </RailSection>
          <RailSection title="Who can tell how they voted">
            {kind === 'open' && (
              <p>
                This is an open vote: each paper bears its member’s name, and how they voted will be
                in the minutes. Tell nobody before the result is declared.
              </p>
            )}
            {kind === 'confidential' && (
              <p>
                An inner envelope has no name on it. Keep all of them closed until the last days of
                voting, mix them, then open them together. If there is only one, those who open it
                can tell how that member voted. The letter says so.
                {votes.ranked &&
                  ' An order of many options can be one that nobody else has: do not note it down anywhere else.'}
              </p>
            )}
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!votes.mayRecord && <Notice>{refusals['motion.took-sides']}</Notice>}
      <Envelopes votes={votes} />
      {kind === 'confidential' && <Papers votes={votes} />}
    </Page>
  )
}

function onPaper({ options, ranked }: PaperVotesAtDesk): OptionsOnPaper | undefined {
  return options && { options, ranked }
}

function Envelopes({ votes }: { votes: PaperVotesAtDesk }) {
  const { number, kind, mayRecord, waitingEnvelopes } = votes
  return (
    <section aria-labelledby="envelopes" className="flow">
      <SectionHeading id="envelopes">Envelopes that came by post</SectionHeading>
      {mayRecord && (
        <RecordEnvelopeForm
          number={number}
          byName={kind === 'open'}
          between={onPaper(votes)}
          action={recordEnvelopeAction}
        />
      )}
      {waitingEnvelopes.map(({ personId, recorder, mayConfirm, ...member }) => (
        <ConfirmEnvelopeForm
          key={personId}
          byName={kind === 'open'}
          between={onPaper(votes)}
          number={number}
          personId={personId}
          member={memberInWords(member)}
          recorder={isolateName(recorder || 'Name withheld')}
          confirm={mayConfirm ? confirmEnvelopeAction : undefined}
          discard={mayRecord ? discardEnvelopeAction : undefined}
        />
      ))}
    </section>
  )
}

function Papers({ votes }: { votes: PaperVotesAtDesk }) {
  const { number, mayRecord, envelopes, entered, waitingPapers, papersFrom, papersOpen } = votes
  const missing = envelopes - entered
  return (
    <section aria-labelledby="papers" className="flow">
      <SectionHeading id="papers">What the papers say</SectionHeading>
      {!papersOpen && (
        <p>{`Papers can be entered from ${momentInWords(papersFrom)}. Keep the inner envelopes closed until then.`}</p>
      )}
      {papersOpen && missing === 0 && waitingPapers.length === 0 && <p>No paper is waiting.</p>}
      {papersOpen && missing > 0 && (
        <>
          <p>
            {missing === 1
              ? 'One member is marked and no paper is entered for them.'
              : `${missing} members are marked and no papers are entered for them.`}{' '}
            A paper that is empty or cannot be read is not entered. The result says how many there
            were.
          </p>
          {mayRecord && (
            <PaperVoteForm number={number} between={onPaper(votes)} action={enterPaperVoteAction} />
          )}
        </>
      )}
      {waitingPapers.map(({ id, enterer, own, mayConfirm }, at) => (
        <div key={id} className="flow border-rule border-t pt-5">
          <h3>{`Paper ${at + 1}`}</h3>
          <p>
            {own
              ? 'You entered it. Another officer types what it says.'
              : `${isolateName(enterer || 'Name withheld')} entered it. Type what the paper says, without asking them.`}
          </p>
          {mayConfirm && (
            <PaperVoteForm
              number={number}
              paperId={id}
              between={onPaper(votes)}
              action={confirmPaperVoteAction}
            />
          )}
          {mayRecord && (
            <StrikeOutForm
              number={number}
              paperId={id}
              paper={`paper ${at + 1}`}
              action={discardPaperVoteAction}
            />
          )}
        </div>
      ))}
    </section>
  )
}
