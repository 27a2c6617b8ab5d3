import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import {
  ConfirmRollDecisionForm,
  ProposeRollAdditionForm,
  ProposeRollDecisionForm,
} from '@/components/democracy/motions/vote-roll-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { listRollQueries, type RollQueries } from '@/lib/democracy/motions/vote-roll/read-vote-roll'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  decideRollQueryAction,
  proposeRollAdditionAction,
  proposeRollDecisionAction,
} from './actions'

export const metadata: Metadata = { title: 'The roll of a vote' }

const successMessages = {
  proposed: 'Proposed. Another officer has to confirm it.',
  confirmed: 'Confirmed. The member has been told.',
  returned: 'Not confirmed. It waits for another proposal.',
}

type Props = PageProps<'/desk/motions/[number]/roll'>

export default async function DeskVoteRoll({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/motions/${number}/roll`)
  const roll = await listRollQueries(person, number)
  if (!roll) return <PageNotFound />
  const { title, queries, open, mayPropose, closesAt } = roll
  return (
    <Page
      eyebrow={`Motion ${number}: ${title}`}
      title={headline(queries.length)}
      lead={
        open
          ? `It takes two officers to add a member to a frozen roll, until voting closes on ${momentInWords(closesAt)}. Nobody is taken off it.`
          : undefined
      }
      back={<BackLink href={`/desk/motions/${number}` as Route}>{`Motion ${number}`}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!open && <Notice title="Voting has closed">The roll can no longer be changed.</Notice>}
      {queries.length === 0 && open && <EmptyState title="No query about the roll is waiting." />}
      {queries.map((query) => (
        <Query key={query.id} number={number} query={query} />
      ))}
      {mayPropose && (
        <section aria-labelledby="left-off" className="flow">
          <SectionHeading id="left-off">Somebody who cannot ask on the site</SectionHeading>
          <ProposeRollAdditionForm number={number} action={proposeRollAdditionAction} />
        </section>
      )}
    </Page>
  )
}

function headline(waiting: number): string {
  if (waiting === 0) return 'The roll of this vote'
  return waiting === 1
    ? 'One query about the roll is waiting'
    : `${waiting} queries about the roll are waiting`
}

/** Why a member is not on the roll, as the desk says it of somebody else. */
const leftOff: Record<RollQueries['queries'][number]['reason'], string> = {
  'joined-late': 'They joined after the roll was frozen.',
  'imported-late': 'They were imported from another system too shortly before.',
  provisional: 'Their first payment had not arrived.',
  lapsed: 'Their membership had lapsed.',
  suspended: 'Their membership was suspended.',
}

function Query({ number, query }: { number: number; query: RollQueries['queries'][number] }) {
  const { id, text, reason, proposal, proposer, answer, mayPropose, mayConfirm } = query
  return (
    <section aria-labelledby={id} className="flow">
      <SectionHeading id={id} beside={dayInWords(query.since)}>
        {memberInWords(query)}
      </SectionHeading>
      <p>{`When the roll was frozen: ${leftOff[reason]}`}</p>
      {text && <blockquote className="whitespace-pre-line font-print">{text}</blockquote>}
      {proposal && (
        <>
          <p>
            {`${isolateName(proposer)} proposes to ${proposal === 'add' ? 'add them to the roll' : 'leave the roll as it is'}:`}
          </p>
          <blockquote className="whitespace-pre-line font-print">{answer}</blockquote>
        </>
      )}
      {mayPropose && (
        <ProposeRollDecisionForm number={number} queryId={id} action={proposeRollDecisionAction} />
      )}
      {mayConfirm && (
        <ConfirmRollDecisionForm number={number} queryId={id} action={decideRollQueryAction} />
      )}
      {!mayPropose && !mayConfirm && <p>This waits for another officer.</p>}
    </section>
  )
}
