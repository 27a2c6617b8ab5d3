import type { Metadata } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { choiceLabels } from '@/components/democracy/motions/motion-labels'
import { ActButton } from '@/components/forms/act-button'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { attendanceKeptDays } from '@/lib/democracy/meetings/states'
import { choices } from '@/lib/democracy/motions/states'
import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getDelegateVote } from '@/lib/movement/affiliates/delegates/read-delegate-votes'
import {
  getOwnDelegation,
  type OwnDelegation,
} from '@/lib/movement/affiliates/delegates/read-delegates'
import { delegateAnswerDays } from '@/lib/movement/affiliates/delegates/states'
import { organisation } from '@/lib/organisation'
import {
  acceptDelegationAction,
  declineDelegationAction,
  voteAsDelegateAction,
} from '../../actions'

export const metadata: Metadata = { title: 'A delegate', robots: { index: false } }

const successMessages = {
  accepted: 'Thank you. We have emailed you your credential.',
  voted: 'Recorded. It is counted apart from the votes of members.',
}

/** What a delegate has, by a link that is theirs alone. Opening it says neither yes nor no. */
async function Delegation({ params, searchParams }: PageProps<'/affiliates/delegate/[token]'>) {
  const { token } = await params
  const delegation = await getOwnDelegation(token)
  if (!delegation) return <PageNotFound />
  const { name, organisation: whose, until, accepted, credential } = delegation
  const done = (await searchParams).done
  if (!accepted)
    return (
      <Page
        eyebrow={`For ${isolateName(name)}`}
        title="Will you be a delegate?"
        lead={
          until
            ? `${isolateName(whose)} asks you to stand in for one of its delegates until ${inWords(until)}.`
            : `${isolateName(whose)} is affiliated to ${organisation.shortName} and asks you to be one of its delegates at our meetings of all members.`
        }
      >
        <ActButton action={acceptDelegationAction} hidden={{ token }}>
          Yes, I will be a delegate
        </ActButton>
        <ActButton action={declineDelegationAction} hidden={{ token }} variant="secondary">
          No
        </ActButton>
        <p className="text-ink-soft text-sm">
          If you say no, or do not answer within {delegateAnswerDays} days, we delete your name and
          address as a delegate. If you say yes, they are kept, encrypted, until you give it up, the
          contact removes you or the affiliation ends{until && ', or until that day is over'}. The
          contact of the organisation and our officers who decide about affiliations see them.
          Officers who look after our emails see which address we write to, and officers at the door
          of a meeting see your name when you are there.{' '}
          <Link href="/privacy">How we keep data</Link>
        </p>
      </Page>
    )
  return (
    <Page eyebrow={`Delegate of ${isolateName(whose)}`} title={isolateName(name)}>
      <SuccessMessage messages={successMessages} done={done} />
      <WhatItIsWorth delegation={delegation} />
      <VoteNow vote={await getDelegateVote(token)} token={token} />
      <section className="border-3 border-ink bg-card p-5">
        <h2 className="text-lg">Your credential</h2>
        <p className="code mt-2 font-bold text-2xl">{credential}</p>
      </section>
      <p>
        Show it at the door of our meetings of all members. You are not counted for their quorum.
      </p>
      <ActButton action={declineDelegationAction} hidden={{ token }} variant="secondary">
        Give it up
      </ActButton>
      <p className="text-ink-soft text-sm">
        Then the credential no longer works, and we delete your name and address as a delegate. The
        contact of the organisation hears that the place is free.
      </p>
    </Page>
  )
}

export default withOutagePage(Delegation)

type Now = Awaited<ReturnType<typeof getDelegateVote>>

/** What the meeting votes on that they are in. Whoever reloads this page sees the next. */
function VoteNow({ vote: now, token }: { vote: Now; token: string }) {
  if (!now) return null
  return (
    <section className="flow border-harbour border-l-8 bg-harbour-tint p-5">
      <h2 className="text-lg">You are at our meeting</h2>
      {now.vote ? (
        <>
          <p className="font-bold">
            <bdi>{now.vote.words}</bdi>
          </p>
          {now.own ? (
            <p>{`You have said “${choiceLabels[now.own]}”.`}</p>
          ) : (
            <Form action={voteAsDelegateAction}>
              <Hidden name="token" value={token} />
              <Hidden name="voteId" value={now.vote.id} />
              <RadioGroup
                name="choice"
                legend="Where does your organisation stand on it?"
                options={choices.map((choice) => ({ value: choice, label: choiceLabels[choice] }))}
              />
              <SubmitButton>Record this</SubmitButton>
            </Form>
          )}
          <p className="text-sm">
            It is counted apart and changes nothing in the result: members decide, one member one
            vote. Members read how many delegates were for and against, and no page shows anyone but
            you how you stood. If you are the only delegate who votes, those numbers say it.{' '}
            {attendanceKeptDays} days after the meeting is closed we forget that it was you.
          </p>
        </>
      ) : (
        <p>
          Nothing is being voted on that delegates can answer here. Reload this page to look again.
        </p>
      )}
    </section>
  )
}

function WhatItIsWorth({ delegation }: { delegation: OwnDelegation }) {
  const { lapsed, substitutedUntil, until } = delegation
  if (lapsed)
    return (
      <Notice kind="warning">
        The affiliation of your organisation has lapsed. Until it is in order again your credential
        is not valid.
      </Notice>
    )
  if (substitutedUntil)
    return (
      <Notice kind="warning">
        {`Someone stands in for you until ${inWords(substitutedUntil)}. Until then only their credential is valid.`}
      </Notice>
    )
  return until ? <p>{`You stand in until ${inWords(until)}.`}</p> : null
}
