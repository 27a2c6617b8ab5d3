import type { Metadata, Route } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ActButton } from '@/components/movement/affiliates/act-button'
import { Details } from '@/components/ui/details'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import {
  getOwnAffiliate,
  type OwnAffiliate,
} from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { membersInWords } from '@/lib/movement/affiliates/states'
import { leaveAsAffiliateAction } from '../../actions'

export const metadata: Metadata = { title: 'Your organisation', robots: { index: false } }

const successMessages = {
  asked: 'Sent. We have emailed you a link to this page.',
  before: 'You have asked already. This is your request.',
  changed: 'Saved.',
}

/** An affiliate’s own page, for whoever has the link of its contact. */
async function OwnAffiliatePage({ params, searchParams }: PageProps<'/affiliates/own/[token]'>) {
  const { token } = await params
  const affiliate = await getOwnAffiliate(token)
  if (!affiliate) return <PageNotFound />
  const { name, state } = affiliate
  return (
    <Page eyebrow="Affiliation" title={isolateName(name)} lead={howItStands(affiliate)}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SummaryList
        title="What you have told us"
        change={`/affiliates/own/${token}/change` as Route}
        rows={toldRows(affiliate)}
      />
      <Details summary={state === 'asked' ? 'Withdraw the request' : 'End the affiliation'}>
        <p>
          {state === 'asked'
            ? 'We delete the request straight away, with everything in it and the emails about it.'
            : 'It ends straight away. The public list no longer names you, and this page is gone.'}
        </p>
        <ActButton action={leaveAsAffiliateAction} hidden={{ token }} variant="warning">
          {state === 'asked' ? 'Withdraw the request' : 'End the affiliation'}
        </ActButton>
      </Details>
      <p className="text-ink-soft text-sm">
        Anyone who has the address of this page can speak for the organisation with us. Do not pass
        it on.
      </p>
    </Page>
  )
}

export default withOutagePage(OwnAffiliatePage)

function howItStands({ state, askedAt, admittedAt }: OwnAffiliate): string {
  return state === 'asked'
    ? `You asked to affiliate on ${dayInWords(askedAt)}. Two of our officers decide, and we will email you.`
    : `Affiliated since ${dayInWords(admittedAt!)}.`
}

function toldRows({ about, website, members, rules, isNamed, contact }: OwnAffiliate) {
  return [
    { term: 'Who you are', value: about },
    { term: 'Website', value: website },
    { term: 'Members', value: membersInWords(members) },
    { term: 'Your rules', value: rules },
    { term: 'Contact', value: `${isolateName(contact.name)}, ${contact.office}\n${contact.email}` },
    {
      term: 'On the public list',
      value: isNamed ? 'Named there while you are affiliated' : 'Not named',
    },
  ]
}
