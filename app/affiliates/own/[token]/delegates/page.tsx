import type { Metadata, Route } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { NameDelegateForm } from '@/components/movement/affiliates/name-delegate-form'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { Tag } from '@/components/ui/tag'
import { inWords } from '@/lib/kernel/calendar'
import { countInWords } from '@/lib/kernel/count-in-words'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import type { ListedDelegate } from '@/lib/movement/affiliates/delegates/read-delegates'
import { delegateAnswerDays } from '@/lib/movement/affiliates/delegates/states'
import { nameDelegateAction, nameSubstituteAction, removeDelegateAction } from '../../../actions'

export const metadata: Metadata = { title: 'Your delegates', robots: { index: false } }

const successMessages = {
  named: 'We have emailed them a link. They are named when they have said yes.',
  removed: 'Removed. We have deleted their name and address as a delegate.',
}

/** Whom an affiliate sends to our meetings, for whoever has the link of its contact. */
async function OwnDelegates({
  params,
  searchParams,
}: PageProps<'/affiliates/own/[token]/delegates'>) {
  const { token } = await params
  const affiliate = await getOwnAffiliate(token)
  if (affiliate?.state !== 'admitted') return <PageNotFound />
  const { name, delegates, places, affiliation } = affiliate
  const free = places - delegates.length
  return (
    <Page
      eyebrow={isolateName(name)}
      title="Your delegates"
      lead={`With your number of members you have ${countInWords(places)} ${places === 1 ? 'delegate' : 'delegates'} at our meetings of all members.`}
      back={<BackLink href={`/affiliates/own/${token}` as Route}>Your organisation</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {delegates.length > 0 ? (
        <ul className="border-ink border-t-3">
          {delegates.map((delegate) => (
            <li
              key={delegate.id}
              className="flow max-w-none border-rule border-b py-4 [--flow:0.75rem]"
            >
              <Delegate delegate={delegate} token={token} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No delegates yet">
          Name them here. Nobody is a delegate before they have said yes.
        </EmptyState>
      )}
      {affiliation?.stands === 'lapsed' ? (
        <p>The affiliation has lapsed. Until it is in order again nobody new can be named.</p>
      ) : (
        free > 0 && (
          <section className="flow" aria-labelledby="name">
            <h2 id="name">Name a delegate</h2>
            <NameDelegateForm action={nameDelegateAction} token={token} />
          </section>
        )
      )}
      <p className="text-ink-soft text-sm">
        Someone who does not answer within {delegateAnswerDays} days is deleted here. You see the
        names and addresses that you enter; so do our officers who decide about affiliations.
        Officers who look after our emails see which addresses we write to, and officers at the door
        of a meeting see the names of delegates who are there.
      </p>
    </Page>
  )
}

export default withOutagePage(OwnDelegates)

function Delegate({ delegate, token }: { delegate: ListedDelegate; token: string }) {
  const { id, name, email, accepted, substitute } = delegate
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <span className="min-w-0 break-words">
          <strong>
            <Name>{name}</Name>
          </strong>{' '}
          <span className="text-ink-soft text-sm">{email}</span>
        </span>
        <Tag tone={accepted ? 'done' : 'todo'}>
          {accepted ? 'Has said yes' : 'Has not answered yet'}
        </Tag>
      </p>
      {substitute && (
        <p>
          <Name>{substitute.name}</Name> {substitute.accepted ? 'stands' : 'is asked to stand'} in
          until {inWords(substitute.until!)}
          {substitute.accepted ? '. Until then only their credential counts.' : '.'}
        </p>
      )}
      <Details
        summary={
          <>
            Change this<span className="sr-only">{`: ${isolateName(name)}`}</span>
          </>
        }
      >
        {substitute ? (
          <ActButton
            action={removeDelegateAction}
            hidden={{ token, delegateId: substitute.id }}
            about={substitute.name}
            variant="secondary"
          >
            Remove who stands in
          </ActButton>
        ) : (
          accepted && (
            <NameDelegateForm action={nameSubstituteAction} token={token} standsInFor={id} />
          )
        )}
        <ActButton
          action={removeDelegateAction}
          hidden={{ token, delegateId: id }}
          about={name}
          variant="warning"
        >
          Remove this delegate
        </ActButton>
      </Details>
    </>
  )
}
