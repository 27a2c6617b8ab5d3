import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { type RefusalCode, refusals } from '@/lib/kernel/refusals'

type Props = {
  change: {
    id: string
    newEmail: string
    countsFrom: Date | null
    expiresAt: Date
    agreedAt: Date | null
    provedAt: Date | null
    confirmed: boolean
    /** Why no second officer can confirm it. */
    spent?: RefusalCode
    mayConfirm: boolean
  }
  /** The record it is shown on; members see it on their own page. */
  number?: number
  confirm?: FormAction
  stop: FormAction
}

/** A new address that is waiting, what for, and a way to stop it; for another officer, a way to confirm it. */
export function OpenEmailChange({ change, number, confirm, stop }: Props) {
  const about = (
    <>
      <Hidden name="changeId" value={change.id} />
      {number !== undefined && <Hidden name="number" value={number} />}
    </>
  )
  return (
    <Notice title="A new email address is waiting">
      <p>
        {change.newEmail}. {whatItWaitsFor(change)}
      </p>
      {confirm && change.spent && <p>{refusals[change.spent]}</p>}
      {confirm && change.mayConfirm && (
        <>
          <p>
            Another officer asked for it. Before you confirm it, make sure that the member did:
            speak to them, and not by way of the new address.
          </p>
          <Form action={confirm}>
            {about}
            <SubmitButton variant="secondary">Confirm this change</SubmitButton>
          </Form>
        </>
      )}
      <Form action={stop}>
        {about}
        <SubmitButton variant="plain">Stop this change</SubmitButton>
      </Form>
    </Notice>
  )
}

function whatItWaitsFor(change: Props['change']): string {
  const { countsFrom, expiresAt, agreedAt, provedAt, confirmed } = change
  if (provedAt && confirmed && countsFrom) {
    return `It counts from ${dayInWords(countsFrom)}, or as soon as the old address says yes.`
  }
  const waits = [
    !provedAt && 'the new address to be confirmed',
    !agreedAt && !countsFrom && 'a yes from the old address',
    !agreedAt &&
      countsFrom &&
      !confirmed &&
      'a second officer to confirm it, or a yes from the old address',
  ].filter(Boolean)
  const earliest =
    !agreedAt && countsFrom
      ? ` Without a yes from the old address it counts from ${dayInWords(countsFrom)} at the earliest.`
      : ''
  return `It is waiting for ${waits.join(' and for ')}.${earliest} If nothing comes, we forget it on ${dayInWords(expiresAt)}.`
}
