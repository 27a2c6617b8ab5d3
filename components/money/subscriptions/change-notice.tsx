import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import type { Wish } from '@/lib/money/subscriptions/changes/change-requests'
import { organisation } from '@/lib/organisation'

type Props = { change: { state: 'asked' | 'refused'; wish: Wish }; takeBack: FormAction }

/** A change that waits for our payment provider, with the way to take it back; or one that it refused. */
export function ChangeNotice({ change: { state, wish }, takeBack }: Props) {
  if (state === 'refused') {
    return (
      <Notice kind="warning" title="Your last change was not made">
        Our payment provider did not accept it: {wanted(wish)}. Nothing has changed. Ask for it
        again, or write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </Notice>
    )
  }
  return (
    <Notice title="We have noted what you want">
      <p>
        You want {wanted(wish)}. Our payment provider does not answer at the moment. We do it as
        soon as it does, and write to you then. Until then everything stays as it is.
      </p>
      <Form action={takeBack}>
        <SubmitButton variant="secondary">Take it back</SubmitButton>
      </Form>
    </Notice>
  )
}

function wanted(wish: Wish): string {
  switch (wish.kind) {
    case 'terms':
      return `to pay ${duesInWords(wish.amountPence, wish.interval)} (${organisation.bands[wish.band].name})`
    case 'holiday':
      return `a break from paying until ${dayInWords(wish.holidayUntil)}`
    case 'end-holiday':
      return 'to end your break from paying'
    case 'cancel':
      return 'to stop paying'
    case 'keep':
      return 'to go on paying'
  }
}
