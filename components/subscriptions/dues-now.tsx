import type { ReactNode } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { organisation } from '@/lib/organisation'
import {
  bandInWords,
  type Dues,
  type DuesStage,
  duesStage,
  nextInWords,
} from '@/lib/subscriptions/dues-stage'

type Ways = { goToPayment: FormAction; goToPortal: FormAction; moveToFree: FormAction }
type Props = { dues: Dues; at: Date; ways: Ways }

/** What somebody pays, what comes next, and what there is to do about it. */
export function DuesNow({ dues, at, ways }: Props) {
  const stage = duesStage(dues, at)
  const often = dues.interval === 'month' ? 'month' : 'year'
  return (
    <>
      {notices[stage]}
      <SummaryList
        rows={[
          { term: 'Your band', value: bandInWords(dues) },
          { term: 'What comes next', value: nextInWords(dues, at) },
          ...(stage === 'to-pay'
            ? [
                {
                  term: 'After that',
                  value: `${inPounds(dues.amountPence)} every ${often}, on the same day, until you stop it`,
                },
              ]
            : []),
        ]}
      />
      <WhatToDo stage={stage} ways={ways} />
    </>
  )
}

const notices: Partial<Record<DuesStage, ReactNode>> = {
  'on-its-way': (
    <Notice title="Your Direct Debit is on its way">
      Banks take four to seven working days. Until it arrives you are provisional: welcome at our
      meetings, without a vote. We will write to you when it is there.
    </Notice>
  ),
  'first-failed': (
    <Notice kind="warning" title="Your first payment did not go through">
      Nothing was taken. Choose what you want to pay and try again, with the same or another card or
      account.
    </Notice>
  ),
  failed: (
    <Notice kind="warning" title="Your last payment failed">
      You keep your vote for now. Give another card or account, or pay what is due, on our payment
      provider’s page.
    </Notice>
  ),
  ended: (
    <Notice kind="warning" title="Your dues have ended">
      Choose what you want to pay to be a full member again. You keep your number and your history.
    </Notice>
  ),
}

function WhatToDo({ stage, ways }: { stage: DuesStage; ways: Ways }) {
  switch (stage) {
    case 'to-pay':
      return <Pay goToPayment={ways.goToPayment} />
    case 'first-failed':
    case 'ended':
      return (
        <p>
          <ButtonLink href="/membership/dues/choose">Choose what to pay</ButtonLink>
        </p>
      )
    case 'failed':
    case 'running':
      return (
        <>
          <Form action={ways.goToPortal}>
            <ButtonRow>
              <SubmitButton variant={stage === 'failed' ? 'primary' : 'secondary'}>
                Change your card or account
              </SubmitButton>
            </ButtonRow>
          </Form>
          <MoneyIsShort moveToFree={ways.moveToFree} />
          <ChangeOtherwise />
        </>
      )
    default:
      return <ChangeOtherwise />
  }
}

function Pay({ goToPayment }: Pick<Ways, 'goToPayment'>) {
  return (
    <Form action={goToPayment}>
      <p>
        You pay by card or Direct Debit on the page of Stripe, our payment provider. Besides your
        card or account, it learns your name, your email address and an id that means nothing to
        anybody else.
      </p>
      <ButtonRow>
        <SubmitButton>Go to payment</SubmitButton>
        <ButtonLink href="/membership/dues/choose" variant="plain">
          Change what you pay
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

/** Hardship: one press, and nobody asks. */
function MoneyIsShort({ moveToFree }: Pick<Ways, 'moveToFree'>) {
  return (
    <Details summary="If money is short">
      <p>
        Move to the free band. You stay a full member with the same vote, nothing more is taken, and
        nobody asks why.
      </p>
      <Form action={moveToFree}>
        <SubmitButton variant="secondary">Move to the free band now</SubmitButton>
      </Form>
    </Details>
  )
}

function ChangeOtherwise() {
  return (
    <p>
      To change your band or how much you pay, write to{' '}
      <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
    </p>
  )
}
