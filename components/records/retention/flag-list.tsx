import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'
import { type KeepReason, keepReasons } from '@/lib/records/retention/flags/keep-reasons'

type Flag = {
  emailHash: string
  reason: string
  flaggedAt: Date
  reviewAt: Date
  reviewFrom: Date
  keepReason: KeepReason | null
  waits: Waits
  proposedByName: string | null
  mayPropose: boolean
  mayConfirm: boolean
}

type Props = { flags: readonly Flag[]; propose: FormAction; confirm: FormAction }

/** Remembered addresses, the next to be reviewed on top. There is nothing to tell them apart by but their dates. */
export function FlagList({ flags, propose, confirm }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {flags.map((flag) => (
        <li key={flag.emailHash} className="flow border-rule border-b py-5 [--flow:0.8rem]">
          <p>
            <strong>Will be deleted on {dayInWords(flag.reviewAt)}</strong>
            <span className="block text-ink-soft">
              Recorded on {dayInWords(flag.flaggedAt)}: {flag.reason}
            </span>
          </p>
          {flag.keepReason && (
            <p>
              <Name instead="An officer">{flag.proposedByName}</Name> proposes to keep it:{' '}
              {keepReasons[flag.keepReason].toLowerCase()}.
              {!flag.mayConfirm && !flag.waits.spent && ' Another officer has to confirm it.'}
            </p>
          )}
          {flag.keepReason && <WaitsUntil {...flag.waits} />}
          {flag.keepReason && flag.mayConfirm && (
            <Form action={confirm}>
              <Hidden name="emailHash" value={flag.emailHash} />
              <Hidden name="reason" value={flag.keepReason} />
              <SubmitButton variant="secondary">
                Confirm that it is kept
                <span className="sr-only">, due on {dayInWords(flag.reviewAt)}</span>
              </SubmitButton>
            </Form>
          )}
          {flag.mayPropose && (
            <Details summary={`Keep it beyond ${dayInWords(flag.reviewAt)}`}>
              <Form action={propose}>
                <Hidden name="emailHash" value={flag.emailHash} />
                <RadioGroup
                  name="reason"
                  legend="Why is it still needed?"
                  options={Object.entries(keepReasons).map(([value, label]) => ({ value, label }))}
                />
                <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
              </Form>
            </Details>
          )}
          {!flag.keepReason && !flag.mayPropose && (
            <p className="text-ink-soft">Reviewed from {dayInWords(flag.reviewFrom)}.</p>
          )}
        </li>
      ))}
    </ul>
  )
}
