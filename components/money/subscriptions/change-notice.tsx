import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import type { ChangeRequest } from '@/lib/money/subscriptions/changes/change-requests'
import { addressFor, organisation } from '@/lib/organisation'

type Props = { change: { state: 'asked' | 'refused'; request: ChangeRequest }; cancel: FormAction }

/** A change that waits for our payment provider, with a button to cancel it; or one that it refused. */
export function ChangeNotice({ change: { state, request }, cancel }: Props) {
  if (state === 'refused') {
    return (
      <Notice kind="warning" title="Your last change was not made">
        You asked {wanted(request)}. Our payment provider did not accept it, and nothing has
        changed. Try again, or write to{' '}
        <a href={`mailto:${addressFor('money.handle')}`}>{addressFor('money.handle')}</a>.
      </Notice>
    )
  }
  return (
    <Notice title="We have your request">
      <p>
        You asked {wanted(request)}. Our payment provider is not answering at the moment. We will do
        it as soon as it does and email you. Until then nothing changes.
      </p>
      <Form action={cancel}>
        <SubmitButton variant="secondary">Cancel this change</SubmitButton>
      </Form>
    </Notice>
  )
}

function wanted(request: ChangeRequest): string {
  switch (request.kind) {
    case 'terms':
      return `to pay ${duesInWords(request.amountPence, request.interval)} (${organisation.bands[request.band].name})`
    case 'break':
      return `for a break from paying until ${dayInWords(request.breakUntil)}`
    case 'end-break':
      return 'to end your break from paying'
    case 'cancel':
      return 'to stop paying'
    case 'keep':
      return 'to keep paying'
  }
}
