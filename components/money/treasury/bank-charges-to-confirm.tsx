import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import { inWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { type RefusalCode, refusals } from '@/lib/kernel/refusals'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Waiting = {
  charge: { id: string; amountPence: number; chargedOn: string; note: string | null }
  proposedBy: string | null
  /** Of a correction, what the books say. */
  wasPence: number | null
  waits: Waits
  refusal?: RefusalCode
  mayDecline: boolean
}
type Props = { waiting: readonly Waiting[]; confirm: FormAction; decline: FormAction }

/** Each charge that waits for a second officer, with what this one can do about it. */
export function BankChargesToConfirm({ waiting, confirm, decline }: Props) {
  return waiting.map(({ charge, wasPence, proposedBy, waits, refusal, mayDecline }) => (
    <section key={charge.id} className="flow border-ink border-t-3 pt-3">
      <h3>
        {wasPence === null
          ? `${inPounds(charge.amountPence)} on ${inWords(charge.chargedOn)}`
          : `${inPounds(wasPence)} on ${inWords(charge.chargedOn)}: correct it to ${inPounds(charge.amountPence)}`}
      </h3>
      <p>
        Entered by <Name instead="an officer">{proposedBy}</Name>
        {charge.note && `, reference ${charge.note}`}.
      </p>
      <WaitsUntil {...waits} />
      {refusal === 'two-people' && <p>{refusals['two-people']}</p>}
      {!refusal && (
        <Form action={confirm}>
          <Hidden name="chargeId" value={charge.id} />
          <SubmitButton>
            {wasPence === null ? 'Confirm this bank charge' : 'Confirm this correction'}
          </SubmitButton>
        </Form>
      )}
      {mayDecline && (
        <Form action={decline}>
          <Hidden name="chargeId" value={charge.id} />
          <SubmitButton variant="warning">
            {wasPence === null ? 'Decline this bank charge' : 'Decline this correction'}
          </SubmitButton>
        </Form>
      )}
    </section>
  ))
}
