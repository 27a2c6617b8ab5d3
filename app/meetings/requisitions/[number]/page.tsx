import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import {
  getRequisition,
  type Requisition,
} from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { requisitionNamesKeptDays } from '@/lib/democracy/meetings/requisitions/states'
import { dayInWords, inWords, momentInWords, timeInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import {
  addNameAction,
  answerRequisitionAction,
  confirmDateAction,
  withdrawDateAction,
  withdrawNameAction,
} from '../actions'
import { requisitionHeadline, requisitionRule } from '../requisition-sentences'

type Props = PageProps<'/meetings/requisitions/[number]'>

const requisitionOf = cache(async (number: number) => getRequisition(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const requisition = number && (await requisitionOf(number))
  return { title: requisition ? requisitionHeadline(requisition) : 'Page not found' }
}

const successMessages = {
  opened: 'You have called for a special meeting. Tell other members about this page.',
  signed: 'You have called for this meeting.',
  withdrawn: 'You have removed your name.',
  'date-proposed':
    'You have proposed this date. Ask another member who called for it to confirm it.',
  'date-withdrawn': 'You have withdrawn your proposal.',
  called: 'The meeting is called. We are emailing all members.',
  answered:
    'Recorded: members can see which meeting deals with it. We are emailing those who called for it.',
}

/** What members call a special meeting for, how many do, and what became of it. */
export default async function RequisitionPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  if (!(await personSignedIn())) redirect(`/sign-in?next=/meetings/requisitions/${number}`)
  const requisition = await requisitionOf(number)
  if (!requisition) return <PageNotFound />
  const { business, meeting, state, maySign, mayWithdraw, toCall, signatories } = requisition
  return (
    <Page
      eyebrow="Special meeting"
      title={requisitionHeadline(requisition)}
      back={<BackLink href="/meetings">Meetings</BackLink>}
      wide
      rail={<RequisitionRail requisition={requisition} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <section aria-labelledby="business" className="flow">
        <SectionHeading id="business">What it is to deal with</SectionHeading>
        <p className="whitespace-pre-line break-words text-lg">
          <bdi>{business}</bdi>
        </p>
      </section>
      {state === 'called' && meeting && (
        <p>
          <Link prefetch={false} href={`/meetings/${meeting.number}` as Route}>
            See the meeting that deals with it
          </Link>
        </p>
      )}
      {maySign && (
        <Form action={addNameAction}>
          <Hidden name="number" value={number} />
          <p>
            Members see how many have called for it. Officers who call meetings see your name once
            there are enough. You can remove it until then.
          </p>
          <SubmitButton>Add my name</SubmitButton>
        </Form>
      )}
      {mayWithdraw && (
        <Form action={withdrawNameAction}>
          <Hidden name="number" value={number} />
          <p>You have called for this meeting.</p>
          <SubmitButton variant="secondary">Remove my name</SubmitButton>
        </Form>
      )}
      {toCall && <Answer requisition={requisition} />}
      {!toCall && <NotSaidYet requisition={requisition} />}
      {requisition.dates && <Dates number={number} dates={requisition.dates} />}
      {signatories.length > 0 && (
        <section aria-labelledby="names">
          <SectionHeading id="names">Who has called for it</SectionHeading>
          <ul>
            {signatories.map(({ personId, name, number: member }) => (
              <li key={personId} className="max-w-none border-rule border-b py-3">
                <span className="code text-sm">{memberNumberInWords(member)}</span>{' '}
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

/** For members: a meeting was called, and no second officer has said that it deals with this. */
function NotSaidYet({ requisition: { answering } }: { requisition: Requisition }) {
  return answering.map(({ number, startsAt }) => (
    <p key={number}>
      <Link prefetch={false} href={`/meetings/${number}` as Route}>
        {`A special meeting on ${dayInWords(startsAt)}`}
      </Link>{' '}
      has been called since. A second officer has not said yet that it deals with this.
    </p>
  ))
}

type WithDates = { number: number; dates: NonNullable<Requisition['dates']> }

/** Notice is overdue, so those who called for the meeting call it, by two of them. */
function Dates({ number, dates: { proposed, mayPropose } }: WithDates) {
  return (
    <section aria-labelledby="dates" className="flow">
      <SectionHeading id="dates">Call it without the officers</SectionHeading>
      <p>
        {`Notice is overdue. So members who called for this and have a vote can call it themselves: one proposes when and where, another confirms. It takes ${organisation.rules.meetingNoticeDays.special} days’ notice, as any special meeting. The meeting is then opened and chaired as any other.`}
      </p>
      {proposed.map(({ id, startsAt, endsAt, town, venue, own, inTime, mayConfirm, ...where }) => (
        <div key={id} className="flow border-rule border-t pt-5">
          <h3>{`${dayInWords(startsAt)}, ${timeInWords(startsAt)} to ${timeInWords(endsAt)}`}</h3>
          <p>
            {venue && <bdi>{`${venue}, ${town}`}</bdi>}
            {venue && where.online && ', and '}
            {where.online && (venue ? 'online' : 'Online')}
          </p>
          {where.onlineLink && (
            <p className="break-words">
              The link to join: <bdi>{where.onlineLink}</bdi>
            </p>
          )}
          {!inTime && <p>This is too soon now for the notice it takes.</p>}
          {own && (
            <Form action={withdrawDateAction}>
              <Hidden name="number" value={number} />
              <p>You proposed this. Another member who called for it has to confirm it.</p>
              <SubmitButton row variant="secondary">
                Withdraw this date
              </SubmitButton>
            </Form>
          )}
          {mayConfirm && (
            <Form action={confirmDateAction}>
              <Hidden name="number" value={number} />
              <Hidden name="proposal" value={id} />
              <p>
                When you confirm, notice goes to all members straight away. The audit log, which
                officers read, keeps for good that you confirmed it.
              </p>
              <SubmitButton>Confirm and call the meeting</SubmitButton>
            </Form>
          )}
        </div>
      ))}
      {mayPropose && (
        <p>
          <Link prefetch={false} href={`/meetings/requisitions/${number}/date` as Route}>
            {proposed.some(({ own }) => own) ? 'Propose another date' : 'Propose a date'}
          </Link>
        </p>
      )}
    </section>
  )
}

function Answer({ requisition }: { requisition: Requisition }) {
  const { number, answering } = requisition
  const toRecord = answering.filter(({ mayRecord }) => mayRecord)
  const ownNotice = answering.filter(({ mayRecord }) => !mayRecord)
  return (
    <section aria-labelledby="answer" className="flow">
      <SectionHeading id="answer">
        {toRecord.length > 0 ? 'Record the meeting that deals with it' : 'Call the meeting'}
      </SectionHeading>
      <p>
        {toRecord.length > 0 && 'If the meeting below does not deal with it: '}
        <Link prefetch={false} href={'/desk/meetings/new' as Route}>
          {toRecord.length > 0 ? 'prepare a special meeting' : 'Prepare a special meeting'}
        </Link>{' '}
        of everybody with this on its agenda, and give notice of it. Then another officer says here
        which meeting it is.
      </p>
      {ownNotice.map((one) => (
        <p key={one.number}>
          {`You gave notice of the special meeting on ${dayInWords(one.startsAt)}. If it deals with this, another officer has to say so.`}
        </p>
      ))}
      {toRecord.map((one) => (
        <p key={one.number}>
          <Link prefetch={false} href={`/meetings/${one.number}` as Route}>
            {`Read the agenda of the special meeting on ${dayInWords(one.startsAt)}`}
          </Link>
        </p>
      ))}
      {toRecord.length > 0 && (
        <Form action={answerRequisitionAction}>
          <Hidden name="number" value={number} />
          <SelectField
            name="meeting"
            label="Which meeting deals with it?"
            hint="Check first that this is on its agenda. We email everyone who called for it."
            options={toRecord.map((one) => ({
              value: String(one.number),
              label: `Special meeting, ${dayInWords(one.startsAt)}`,
            }))}
          />
          <SubmitButton>Record the meeting</SubmitButton>
        </Form>
      )}
    </section>
  )
}

function RequisitionRail({ requisition }: { requisition: Requisition }) {
  const { opener, openedAt, names, needed, lapsesAt, reachedAt, callBy } = requisition
  return (
    <Rail label="In short">
      <RailSection title="In short">
        <RailFacts
          facts={[
            { term: 'Names', value: `${names} of ${needed}` },
            {
              term: 'First called for by',
              value: (
                <>
                  <Name instead="a former member">{opener}</Name>, {dayInWords(openedAt)}
                </>
              ),
            },
            reachedAt
              ? { term: 'Notice due by', value: inWords(callBy!) }
              : { term: 'Names can be added until', value: momentInWords(lapsesAt) },
          ]}
        />
      </RailSection>
      <RailSection title="What the rule book says">
        <p>{requisitionRule()}</p>
        <p>
          It does not say what follows if no notice is given in time. Here two of those who called
          for it can then call the meeting themselves.
        </p>
        <p>
          We delete the names {requisitionNamesKeptDays} days after the meeting that deals with it
          is over, or after this has lapsed. Who called for it first stays, and how many did.
        </p>
      </RailSection>
    </Rail>
  )
}
