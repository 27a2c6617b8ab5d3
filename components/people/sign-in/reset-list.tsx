import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Props = {
  resets: readonly {
    id: string
    name: string
    askedBy: string
    asked: string
    waits: Waits
    mayConfirm: boolean
    mayStop: boolean
  }[]
  confirm: FormAction
  stop: FormAction
}

/** Resets that one officer has asked for and another has still to confirm. */
export function ResetList({ resets, confirm, stop }: Props) {
  if (resets.length === 0) return null
  return (
    <section className="flow">
      <h2>Resets to confirm</h2>
      <ul className="border-ink border-t-3">
        {resets.map((reset) => (
          <li key={reset.id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
            <p>
              <strong>
                <Name>{reset.askedBy}</Name>
              </strong>{' '}
              says that <Name>{reset.name}</Name> has lost their second factor. Asked on{' '}
              {reset.asked}.
            </p>
            <WaitsUntil {...reset.waits} />
            {reset.mayConfirm && (
              <p>
                Talk to <Name>{reset.name}</Name> in person or by phone before you confirm.
              </p>
            )}
            <ButtonRow>
              {reset.mayConfirm && (
                <Form action={confirm}>
                  <Hidden name="resetId" value={reset.id} />
                  <SubmitButton variant="warning">
                    Confirm the reset
                    <span className="sr-only">
                      {' '}
                      for <Name>{reset.name}</Name>
                    </span>
                  </SubmitButton>
                </Form>
              )}
              {reset.mayStop && (
                <Form action={stop}>
                  <Hidden name="resetId" value={reset.id} />
                  <SubmitButton variant="secondary">
                    Stop the reset
                    <span className="sr-only">
                      {' '}
                      for <Name>{reset.name}</Name>
                    </span>
                  </SubmitButton>
                </Form>
              )}
            </ButtonRow>
          </li>
        ))}
      </ul>
    </section>
  )
}
