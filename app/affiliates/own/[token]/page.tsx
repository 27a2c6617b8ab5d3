import type { Metadata, Route } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ActButton } from '@/components/forms/act-button'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MembersForm } from '@/components/movement/affiliates/members-form'
import { NewContactForm } from '@/components/movement/affiliates/new-contact-form'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords, daysAfter, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import {
  getOwnAffiliate,
  type OwnAffiliate,
} from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { membersInWords } from '@/lib/movement/affiliates/states'
import {
  confirmYearAction,
  correctMembersAction,
  handOverAction,
  leaveAsAffiliateAction,
} from '../../actions'

export const metadata: Metadata = { title: 'Your organisation', robots: { index: false } }

const successMessages = {
  asked: 'Sent. We have emailed you a link to this page.',
  before: 'You have asked already. This is your request.',
  changed: 'Saved.',
  handing: 'We have emailed them a link. You are the contact until they say yes.',
  'taken-over': 'You are the contact now. We have emailed you a link to this page.',
  confirmed: 'Confirmed for another year. We have emailed you the fee.',
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
      {state === 'admitted' && (
        <p>
          <ButtonLink href={`/affiliates/own/${token}/delegates` as Route} variant="secondary">
            {delegatesInWords(affiliate)}
          </ButtonLink>
        </p>
      )}
      {state === 'admitted' && <Years affiliate={affiliate} token={token} />}
      <SummaryList
        title="What you have told us"
        change={`/affiliates/own/${token}/change` as Route}
        rows={toldRows(affiliate)}
      />
      <Details summary="Hand over to someone else">
        <p>
          They are its contact when they have said yes. Your link then stops working, and we delete
          your name and address as its contact.
        </p>
        <NewContactForm action={handOverAction} of={{ token }} />
      </Details>
      <Details summary={state === 'asked' ? 'Withdraw the request' : 'End the affiliation'}>
        <p>
          {state === 'asked'
            ? 'We delete the request straight away, with everything in it and the emails about it.'
            : 'It ends straight away. The public list no longer names you, this page is gone, and we delete your delegates. We do not tell them, so tell them yourself.'}
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

/** "Your delegates: 1 of 3 named" */
function delegatesInWords({ delegates, places }: OwnAffiliate): string {
  return `Your delegates: ${delegates.length} of ${places} named`
}

/** The years of the affiliation: what is to be done about them now, and what each costs. */
function Years({ affiliate, token }: { affiliate: OwnAffiliate; token: string }) {
  const { years, next, confirmableFrom, account, members } = affiliate
  const last = years.at(-1)
  return (
    <section className="flow" aria-labelledby="years">
      <h2 id="years">Your year</h2>
      <SummaryList
        rows={years.toReversed().map((year) => ({
          term: `Until ${lastDay(year)}`,
          value: feeInWords(year, account),
        }))}
      />
      {next ? (
        <>
          <p>
            {`Confirm the affiliation until ${lastDay(next)}. The fee follows from the number of your members, and you can pay it by ${inWords(next.feeDueOn)}.`}
          </p>
          <MembersForm
            action={confirmYearAction}
            token={token}
            hint={`Last time it was ${members}.`}
          >
            Confirm for another year
          </MembersForm>
        </>
      ) : (
        confirmableFrom && (
          <p>{`You can confirm the next year from ${inWords(confirmableFrom)}.`}</p>
        )
      )}
      {last && last.paidPence === 0 && (
        <Details summary="Correct the number of your members">
          <p>It is {membersInWords(last.members)}. The fee follows from it.</p>
          <MembersForm
            action={correctMembersAction}
            token={token}
            hint="You can correct it until we have recorded a payment for it."
            members={last.members}
          >
            Correct the number
          </MembersForm>
        </Details>
      )}
    </section>
  )
}

function lastDay({ endsBefore }: { endsBefore: string }): string {
  return inWords(daysAfter(endsBefore, -1))
}

function feeInWords(year: OwnAffiliate['years'][number], account: string): string {
  const { members, feePence, leftPence, paidPence, feeDueOn, reference } = year
  const fee = `${membersInWords(members)}, fee ${inPounds(feePence)}`
  if (feePence === 0) return membersInWords(members)
  if (leftPence === 0) return `${fee}: paid`
  const paid = paidPence > 0 ? `, ${inPounds(leftPence)} of it still to pay` : ''
  return `${fee}${paid}.\nPay by ${inWords(feeDueOn)} into our account (${account}) with the reference ${reference}.`
}

function howItStands({ state, askedAt, admittedAt, affiliation }: OwnAffiliate): string {
  if (state === 'asked')
    return `You asked to affiliate on ${dayInWords(askedAt)}. An officer reads it, and it takes a second one to admit it. We will email you.`
  const since = `Affiliated since ${dayInWords(admittedAt!)}.`
  const { stands, owes, dueOn, lapsesOn } = affiliation!
  if (stands === 'good') return since
  const owed =
    owes === 'fee'
      ? `Your fee was due by ${inWords(dueOn!)}.`
      : `You were to confirm the next year by ${inWords(dueOn!)}.`
  return stands === 'overdue'
    ? `${owed} The affiliation lapses on ${inWords(lapsesOn!)}.`
    : `${owed} The affiliation has lapsed. For now our public list does not name you, and the credentials of your delegates are not valid.`
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
