import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { NewContactForm } from '@/components/movement/affiliates/new-contact-form'
import { ReasonForm } from '@/components/movement/affiliates/reason-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { dateOf, daysAfter, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getAffiliateAtDesk } from '@/lib/movement/affiliates/read-desk'
import { membersInWords } from '@/lib/movement/affiliates/states'
import { agreedBy } from '@/lib/movement/statements/states'
import { requireOfficer } from '../../require-officer'
import {
  askNewContactAction,
  confirmAdmissionAction,
  confirmAffiliateEndingAction,
  declineAffiliateAction,
  proposeAdmissionAction,
  proposeAffiliateEndingAction,
  returnAffiliateAction,
} from '../actions'

export const metadata: Metadata = { title: 'An affiliate' }

const successMessages = {
  proposed: 'We have asked the other officers to read and confirm it.',
  admitted: 'Admitted. We have emailed its contact.',
  ended: 'Ended. If it has a contact, we have emailed them why.',
  'contact-asked': 'We have emailed them a link. They are its contact when they have said yes.',
  returned: 'It no longer waits for a second officer. Nothing else has changed.',
  declined: 'Declined. If it has a contact, we have emailed them why.',
}

type Affiliate = NonNullable<Awaited<ReturnType<typeof getAffiliateAtDesk>>>

export default async function DeskAffiliate({
  params,
  searchParams,
}: PageProps<'/desk/affiliates/[number]'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/affiliates/${number ?? ''}`)
  if (!officer) return refused
  const affiliate = number ? await getAffiliateAtDesk(officer, number) : undefined
  if (!affiliate) return <PageNotFound />
  // Nothing waits, so what it says comes before what could be done with it.
  const calm = affiliate.state === 'admitted' && !affiliate.proposal && !affiliate.own
  return (
    <Page
      eyebrow={`Affiliate ${affiliate.number}`}
      title={isolateName(affiliate.name)}
      back={<BackLink href={'/desk/affiliates' as Route}>Affiliates</BackLink>}
      rail={
        <Rail label="About this affiliate">
          <RailSection title="How it stands">
            <RailFacts facts={factsOf(affiliate)} />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!calm && <Acts affiliate={affiliate} />}
      <SummaryList title="What it has told us" rows={toldRows(affiliate)} />
      <Delegates affiliate={affiliate} />
      {calm && <Acts affiliate={affiliate} />}
    </Page>
  )
}

/** What is to be done next: by whoever reads the request, or by the second officer. */
function Acts({ affiliate }: { affiliate: Affiliate }) {
  const { number, state, proposal, why, waits, mayConfirm, own, seen, contact } = affiliate
  if (own && (state === 'asked' || state === 'admitted'))
    return <Notice kind="conflict">{refusals['own-case']}</Notice>
  if (proposal)
    return (
      <section className="flow">
        <h2>{proposal === 'admit' ? 'Admit it?' : 'End the affiliation?'}</h2>
        {why && <p>{`The reason: ${why}`}</p>}
        {waits && <WaitsUntil {...waits} />}
        {mayConfirm ? (
          <>
            <p>
              {proposal === 'admit'
                ? 'You are the second officer. When you confirm, the organisation is affiliated straight away and its contact hears so.'
                : 'You are the second officer. When you confirm, it ends straight away and its contact gets the reason word for word.'}
            </p>
            <ActButton
              action={proposal === 'admit' ? confirmAdmissionAction : confirmAffiliateEndingAction}
              hidden={{ number, seen }}
              variant={proposal === 'admit' ? 'primary' : 'warning'}
            >
              {proposal === 'admit' ? 'Admit this organisation' : 'End this affiliation'}
            </ActButton>
          </>
        ) : (
          !waits?.spent && <Notice>This waits for a second officer.</Notice>
        )}
        <ActButton action={returnAffiliateAction} hidden={{ number }} variant="secondary">
          {proposal === 'admit' ? 'Not yet' : 'Keep the affiliation'}
        </ActButton>
      </section>
    )
  if (state === 'asked')
    return (
      <section className="flow">
        <h2>Admit it?</h2>
        {contact ? (
          <ActButton action={proposeAdmissionAction} hidden={{ number, seen }}>
            Ask a second officer to admit it
          </ActButton>
        ) : (
          <Notice>{refusals['affiliate.no-contact']}</Notice>
        )}
        <Details summary="Decline the request">
          <ReasonForm
            action={declineAffiliateAction}
            number={number}
            hint={contact ? 'We email its contact this.' : 'It has no contact who would hear it.'}
          >
            Decline this request
          </ReasonForm>
        </Details>
      </section>
    )
  if (state === 'admitted')
    return (
      <>
        {!contact && (
          <Details summary="Ask someone to be its contact">
            <p>Nobody speaks for this organisation any more.</p>
            <NewContactForm action={askNewContactAction} of={{ number }} />
          </Details>
        )}
        <Details summary="End the affiliation">
          <p>
            A second officer has to confirm it. Then the public list no longer names it, the link to
            its pages stops working, and its delegates are deleted. We do not tell them.
          </p>
          <ReasonForm
            action={proposeAffiliateEndingAction}
            number={number}
            hint={
              contact
                ? 'When it is confirmed we email its contact this.'
                : 'It has no contact who would hear it.'
            }
          >
            Ask a second officer to end it
          </ReasonForm>
        </Details>
      </>
    )
  if (state === 'left') return <Notice title="It left of its own accord" />
  return (
    <Notice title={state === 'declined' ? 'The request was declined' : 'Two officers ended it'}>
      {why}
    </Notice>
  )
}

/** Who its contact has named, and whether they have said yes. */
function Delegates({ affiliate: { delegates } }: { affiliate: Affiliate }) {
  if (delegates.length === 0) return null
  return (
    <section aria-labelledby="delegates" className="flow">
      <SectionHeading id="delegates" beside={<span>{delegates.length}</span>}>
        Delegates
      </SectionHeading>
      <ul>
        {delegates.map(({ id, name, accepted, substitute }) => (
          <li key={id} className="max-w-none border-rule border-b py-2">
            <strong>
              <Name>{name}</Name>
            </strong>{' '}
            <span className="text-ink-soft text-sm">
              {accepted ? 'Has said yes' : 'Has not answered yet'}
            </span>
            {substitute && (
              <span className="block text-sm">
                <Name>{substitute.name}</Name>{' '}
                {substitute.accepted ? 'stands in' : 'is asked to stand in'} until{' '}
                {inWords(substitute.until!)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const standing = { good: 'In order', overdue: 'Overdue', lapsed: 'Lapsed' } as const

function factsOf(affiliate: Affiliate) {
  const { askedAt, admittedAt, closedAt, consentVersion, members, affiliation, years } = affiliate
  const last = years.at(-1)
  return [
    ...(affiliation ? [{ term: 'Its affiliation', value: standing[affiliation.stands] }] : []),
    ...(affiliation?.owes && affiliation.stands !== 'good'
      ? [
          {
            term: affiliation.owes === 'fee' ? 'Fee was due by' : 'To be confirmed by',
            value: inWords(affiliation.dueOn!),
          },
        ]
      : []),
    ...(last ? [{ term: 'Confirmed until', value: inWords(daysAfter(last.endsBefore, -1)) }] : []),
    ...(last
      ? [
          {
            term: 'Fee of this year',
            value:
              last.paidPence >= last.feePence
                ? `${inPounds(last.feePence)}, paid`
                : `${inPounds(last.feePence)}, ${inPounds(last.paidPence)} of it paid`,
          },
        ]
      : []),
    { term: 'Members', value: membersInWords(members) },
    { term: 'Asked', value: inWords(dateOf(askedAt)) },
    ...(admittedAt ? [{ term: 'Affiliated', value: inWords(dateOf(admittedAt)) }] : []),
    ...(closedAt ? [{ term: 'Over', value: inWords(dateOf(closedAt)) }] : []),
    {
      term: 'Public list',
      value: consentVersion === null ? 'Does not want to be named' : 'Wants to be named',
    },
  ]
}

function toldRows({ about, website, rules, contact, agreedBy: body, agreedOn }: Affiliate) {
  return [
    { term: 'Who they are', value: about },
    { term: 'Website', value: website },
    { term: 'Decided there by', value: `${capital(agreedBy[body])}, on ${inWords(agreedOn)}` },
    { term: 'Their rules', value: rules },
    {
      term: 'Contact',
      value: contact
        ? `${isolateName(contact.name)}, ${contact.office}\n${contact.email}`
        : 'Nobody speaks for it any more',
    },
  ]
}
