import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { waysAhead } from '@/lib/money/subscriptions/by-hand/ways-to-pay-ahead'
import { nextInWords } from '@/lib/money/subscriptions/dues-in-words'
import { type Dues, type DuesStage, dueNow } from '@/lib/money/subscriptions/dues-stage'

type Props = { dues: Dues; stage: DuesStage; at: Date; pay: FormAction }

const titles: Partial<Record<DuesStage, string>> = {
  'to-pay': 'One payment, and you are a full member',
  'first-failed': 'Your first payment did not go through',
  failed: 'Your last payment did not go through',
  'due-by-hand': 'Your dues are not paid',
  ended: 'Your dues have ended',
}

/** On the member's home: what is wrong with their dues, until when they keep their vote, and the way to put it right. */
export function DuesProblem({ dues, stage, at, pay }: Props) {
  const amount = inPounds(dueNow(dues, at) || dues.amountPence)
  return (
    <Notice kind="warning" title={titles[stage]}>
      <p>{nextInWords(dues, at)}</p>
      {stage === 'failed' ? (
        <Form action={pay}>
          <SubmitButton>{`Pay ${amount} now`}</SubmitButton>
        </Form>
      ) : (
        <p>
          <ButtonLink href={wayToPay(dues, stage, at)}>
            {stage === 'due-by-hand' ? `Pay ${amount} now` : 'Choose what to pay'}
          </ButtonLink>
        </p>
      )}
      <p>
        <Link prefetch={false} href="/membership/dues">
          Your dues, and other ways to pay
        </Link>
      </p>
    </Notice>
  )
}

function wayToPay(dues: Dues, stage: DuesStage, at: Date): Route {
  if (stage === 'due-by-hand')
    return waysAhead(dues, at).length > 0 ? '/membership/dues/pay-ahead' : '/membership/dues'
  return '/membership/dues/choose'
}
