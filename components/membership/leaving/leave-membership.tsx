import Link from 'next/link'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords, organisation } from '@/lib/organisation'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = {
  number: number
  offices: string[]
  pays: boolean
  payment?: { id: string; amountPence: number; occurredAt: Date }
  leave: FormAction
}

/** What leaving means, and one button. The only choice is a refund of a payment made in the last days. */
export function LeaveMembership({ number, offices, pays, payment, leave }: Props) {
  return (
    <>
      <ul className="bullets">
        <li>
          Your membership ends today, and you cannot vote on anything new. We will take no more
          payments.
        </li>
        <li>You leave all our networks, and we delete what you told us in order to join them.</li>
        {offices.length > 0 && <li>You stop being {offices.join(' and ')}.</li>}
        <li>
          You can apply again at any time. For {organisation.retention.lapsedProfileYears} years{' '}
          {memberNumberInWords(number)} stays your number; then we erase your details. Your payments
          stay in our books for at least six years, as the law requires.
        </li>
      </ul>
      {pays && (
        <Notice title="Not sure?">
          <p>
            You can{' '}
            <Link href="/membership/dues">
              stop paying{freeBandInWords && ` or move to ${freeBandInWords}`}
            </Link>{' '}
            instead and stay a member for now.
          </p>
        </Notice>
      )}
      <Form action={leave}>
        {payment && (
          <p>
            You paid {inPounds(payment.amountPence)} on {dayInWords(payment.occurredAt)}. You can
            ask for a refund of it.
          </p>
        )}
        <ButtonRow>
          {payment && (
            <SubmitButton variant="warning" name="refundOf" value={payment.id}>
              Leave and ask for a refund of {inPounds(payment.amountPence)}
            </SubmitButton>
          )}
          <SubmitButton variant={payment ? 'secondary' : 'warning'}>
            {payment ? 'Leave without a refund' : 'Leave now'}
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  )
}
