import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { AddCandidateForm } from '@/components/movement/outside-elections/add-candidate-form'
import { AddHustingsForm } from '@/components/movement/outside-elections/add-hustings-form'
import { HustingsList } from '@/components/movement/outside-elections/hustings-list'
import { RewordClauseForm } from '@/components/movement/outside-elections/reword-clause-form'
import { TakeDownElectionForm } from '@/components/movement/outside-elections/take-down-election-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { inWords, lastDayInWords, momentInWords } from '@/lib/kernel/calendar'
import {
  listEventsToAdd,
  listHustings,
} from '@/lib/movement/outside-elections/hustings/read-hustings'
import {
  getOutsideElectionAtDesk,
  type OutsideElectionAtDesk,
} from '@/lib/movement/outside-elections/read-desk'
import {
  answeredInWords,
  howFarInWords,
  outsideMethods,
  unaskedCandidatesKeptDays,
} from '@/lib/movement/outside-elections/states'
import { requireOfficer } from '../../require-officer'
import {
  addCandidateAction,
  addHustingsAction,
  confirmCandidateAction,
  confirmOutsideElectionAction,
  confirmOutsideElectionWithdrawalAction,
  confirmRewordingAction,
  discardOutsideElectionAction,
  proposeOutsideElectionAction,
  proposeOutsideElectionWithdrawalAction,
  proposeRewordingAction,
  removeCandidateAction,
  removeHustingsAction,
  returnOutsideElectionAction,
  returnRewordingAction,
} from '../actions'

export const metadata: Metadata = { title: 'An outside election' }

const successMessages = {
  drafted: 'Draft saved. Add the candidates next.',
  changed: 'Saved.',
  added: 'The candidate is added.',
  asked: 'Confirmed. The candidate is public, and we have asked them by email.',
  removed: 'The candidate is removed, with the address.',
  proposed: 'We have asked the other officers to read and confirm it.',
  published: 'Published. All candidates have been asked by email.',
  returned: 'It no longer waits for a second officer. Nothing has changed in public.',
  withdrawn: 'Taken down. The candidates and their answers are deleted.',
  hustings: 'The event shows with this election.',
  'no-hustings': 'The event no longer shows with this election.',
  reworded: 'Changed. Candidates who had answered the clause have been told.',
}

export default async function DeskOutsideElection({
  params,
  searchParams,
}: PageProps<'/desk/outside-elections/[number]'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/outside-elections/${number ?? ''}`)
  if (!officer) return refused
  const election = number ? await getOutsideElectionAtDesk(officer, number) : undefined
  if (!election) return <PageNotFound />
  return (
    <Page
      eyebrow={`Outside election ${election.number}`}
      title={election.title}
      back={<BackLink href={'/desk/outside-elections' as Route}>Outside elections</BackLink>}
      rail={
        <Rail label="About this election">
          <RailSection title="How it stands">
            <RailFacts facts={factsOf(election)} />
          </RailSection>
          {election.state === 'published' && (
            <RailSection title="More" acts>
              <RailLinks
                links={[
                  {
                    href: `/desk/outside-elections/${election.number}/endorsement` as Route,
                    label: 'Who we endorse',
                  },
                  {
                    href: `/desk/outside-elections/${election.number}/nominations` as Route,
                    label: 'Nominations by local parties',
                  },
                ]}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <Acts election={election} />
      <Candidates election={election} />
      <Clauses election={election} />
      {election.state === 'published' && (
        <Hustings
          number={election.number}
          hustings={await listHustings(officer, election)}
          events={await listEventsToAdd(officer)}
        />
      )}
      {election.state === 'published' && !election.proposal && (
        <Details summary="Take it down">
          <p>
            When a second officer has confirmed it, the page is gone, and all candidates are deleted
            with their answers and the emails to them.
          </p>
          <TakeDownElectionForm
            action={proposeOutsideElectionWithdrawalAction}
            number={election.number}
          />
        </Details>
      )}
    </Page>
  )
}

type Part = { election: OutsideElectionAtDesk }

/** What is to be done next: by whoever writes it, or by the second officer. */
function Acts({ election }: Part) {
  const { number, revision, seen, state, proposal, waits, mayConfirm } = election
  if (proposal)
    return (
      <section className="flow">
        <h2>{proposal === 'publish' ? 'Publish it and ask the candidates?' : 'Take it down?'}</h2>
        {proposal === 'withdraw' && election.why && <p>{`The reason: ${election.why}`}</p>}
        {waits && <WaitsUntil {...waits} />}
        {mayConfirm ? (
          <>
            {proposal === 'publish' && (
              <p>
                You are the second officer. When you confirm, everyone can read the questions and
                the names of the candidates, and each candidate is asked by email.
              </p>
            )}
            <ActButton
              action={
                proposal === 'publish'
                  ? confirmOutsideElectionAction
                  : confirmOutsideElectionWithdrawalAction
              }
              hidden={{ number, ...(proposal === 'publish' ? { revision } : { seen }) }}
              variant={proposal === 'publish' ? 'primary' : 'warning'}
            >
              {proposal === 'publish' ? 'Publish it and ask the candidates' : 'Take it down'}
            </ActButton>
          </>
        ) : (
          !waits?.spent && <Notice>This waits for a second officer.</Notice>
        )}
        <ActButton action={returnOutsideElectionAction} hidden={{ number }} variant="secondary">
          {proposal === 'publish' ? 'Send it back to drafting' : 'Keep it public'}
        </ActButton>
      </section>
    )
  if (state === 'draft')
    return (
      <section className="flow">
        <p>
          <ButtonLink
            href={`/desk/outside-elections/${number}/change` as Route}
            variant="secondary"
          >
            Change the election and its questions
          </ButtonLink>
        </p>
        {election.candidates.length > 0 && (
          <ActButton action={proposeOutsideElectionAction} hidden={{ number, revision }}>
            Ask a second officer to publish it
          </ActButton>
        )}
        <Details summary="Discard this draft">
          <p>We delete it for good, with its candidates.</p>
          <ActButton
            action={discardOutsideElectionAction}
            hidden={{ number, revision }}
            variant="warning"
          >
            Discard this draft
          </ActButton>
        </Details>
      </section>
    )
  return state === 'withdrawn' ? <Notice title="It was taken down">{election.why}</Notice> : null
}

/** Whom we ask. Their addresses are for officers alone. */
function Candidates({ election }: Part) {
  const { number, state, proposal, candidates, answersBy } = election
  const mayAdd = !proposal && (state === 'draft' || election.asksCandidates)
  if (state === 'withdrawn') return null
  return (
    <section aria-labelledby="candidates" className="flow">
      <SectionHeading id="candidates" beside={<span>{candidates.length}</span>}>
        Candidates
      </SectionHeading>
      {candidates.length > 0 && (
        <ul>
          {candidates.map((candidate) => (
            <li
              key={candidate.id}
              className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
            >
              <div className="min-w-0 flex-[1_1_16rem]">
                <strong>
                  <Name>{candidate.name}</Name>
                </strong>
                {candidate.about && (
                  <>
                    , <Name>{candidate.about}</Name>
                  </>
                )}
                {candidate.email && (
                  <span className="block text-ink-soft text-sm [overflow-wrap:anywhere]">
                    {candidate.email} (<Name>{candidate.contactSource}</Name>)
                  </span>
                )}
                {state === 'published' && (
                  <span className="block text-sm">{howFarInWords(candidate, answersBy)}</span>
                )}
                {candidate.waits && <WaitsUntil {...candidate.waits} />}
              </div>
              {!proposal && candidate.mayConfirm && (
                <ActButton
                  action={confirmCandidateAction}
                  hidden={{ number, candidateId: candidate.id }}
                  row
                  about={candidate.name}
                >
                  Confirm and ask them
                </ActButton>
              )}
              {!proposal && !candidate.answeredAt && !candidate.deletedAt && (
                <ActButton
                  action={removeCandidateAction}
                  hidden={{ number, candidateId: candidate.id }}
                  variant="secondary"
                  row
                  about={candidate.name}
                >
                  Remove
                </ActButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {candidates.some(({ askedAt }) => !askedAt) && (
        <p className="text-ink-soft">
          {`Candidates are told what we hold about them when they are asked. Those who are not asked within ${unaskedCandidatesKeptDays} days are deleted.`}
        </p>
      )}
      {mayAdd && (
        <Details summary="Add a candidate" open={candidates.length === 0}>
          <AddCandidateForm
            action={addCandidateAction}
            number={number}
            isPublic={state === 'published'}
          />
        </Details>
      )}
    </section>
  )
}

/** What they are asked. Once they are, each change needs a second officer. */
function Clauses({ election }: Part) {
  const { number, clauses, takesAnswers } = election
  return (
    <section aria-labelledby="clauses" className="flow">
      <SectionHeading id="clauses" beside={<span>{clauses.length}</span>}>
        Questionnaire
      </SectionHeading>
      <ol className="flow max-w-none">
        {clauses.map((clause) => (
          <li key={clause.id} className="flow border-rule border-b pb-3 [--flow:0.75rem]">
            <p>
              <strong>{`${clause.position}. `}</strong>
              {clause.text}
              {clause.version > 1 && (
                <span className="text-ink-soft">{` (wording ${clause.version})`}</span>
              )}
            </p>
            {clause.proposedText ? (
              <div className="flow border-highlight border-l-4 pl-5">
                <p>{`Proposed: ${clause.proposedText}`}</p>
                {clause.waits && <WaitsUntil {...clause.waits} />}
                {clause.mayConfirm && (
                  <ActButton
                    action={confirmRewordingAction}
                    hidden={{ number, clauseId: clause.id, seen: clause.seen }}
                  >
                    Change the clause
                  </ActButton>
                )}
                <ActButton
                  action={returnRewordingAction}
                  hidden={{ number, clauseId: clause.id }}
                  variant="secondary"
                >
                  Keep it as it is
                </ActButton>
              </div>
            ) : (
              takesAnswers && (
                <Details summary={`Change clause ${clause.position}`}>
                  <RewordClauseForm
                    action={proposeRewordingAction}
                    number={number}
                    clauseId={clause.id}
                    text={clause.text}
                  />
                </Details>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type HustingsProps = {
  number: number
  hustings: Awaited<ReturnType<typeof listHustings>>
  events: Awaited<ReturnType<typeof listEventsToAdd>>
}

/** Events at which candidates answer questions. They are held like any other. */
function Hustings({ number, hustings, events }: HustingsProps) {
  const others = events.filter((one) => !hustings.some((had) => had.number === one.number))
  return (
    <section aria-labelledby="hustings" className="flow">
      <SectionHeading id="hustings">Hustings</SectionHeading>
      {hustings.length > 0 && (
        <HustingsList
          hustings={hustings}
          act={(event) => (
            <ActButton
              action={removeHustingsAction}
              hidden={{ number, event }}
              variant="secondary"
              row
              about={hustings.find((one) => one.number === event)?.title}
            >
              Do not show it here
            </ActButton>
          )}
        />
      )}
      {others.length > 0 ? (
        <AddHustingsForm
          action={addHustingsAction}
          number={number}
          events={others.map((one) => ({
            value: String(one.number),
            label: `${one.title}, ${momentInWords(one.startsAt)}`,
          }))}
        />
      ) : (
        <p>
          To hold a hustings, <Link href="/events/new">draft an event</Link> and publish it. It can
          then show with this election.
        </p>
      )}
    </section>
  )
}

function factsOf(election: OutsideElectionAtDesk) {
  const { slug, state, body, places, method, counts } = election
  return [
    { term: 'For', value: body },
    { term: 'Places', value: places.toLocaleString('en-GB') },
    { term: 'How it is counted', value: outsideMethods[method] },
    ...(election.nominationsCloseOn
      ? [{ term: 'Nominations close', value: inWords(election.nominationsCloseOn) }]
      : []),
    ...(election.votingOpensOn
      ? [{ term: 'Voting opens', value: inWords(election.votingOpensOn) }]
      : []),
    { term: 'Last day of voting', value: inWords(election.votingClosesOn) },
    { term: 'Answers by', value: lastDayInWords(election.answersBy) },
    ...(state === 'published'
      ? [
          { term: 'Answers', value: answeredInWords(counts) },
          {
            term: 'Public page',
            value: (
              <Link
                href={`/outside-elections/${slug}` as Route}
              >{`/outside-elections/${slug}`}</Link>
            ),
          },
        ]
      : []),
  ]
}
