import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Props = {
  ending: {
    id: string
    what: string
    by: string
    on: string
    waits: Waits
    mayConfirm: boolean
  }
  number: number
  /** It is not only the membership that ends. */
  erases?: boolean
  confirm: FormAction
  decline: FormAction
}

/** The end of a membership that waits for a second officer. */
export function OpenEnding({ ending, number, erases, confirm, decline }: Props) {
  const about = (
    <>
      <Hidden name="endingId" value={ending.id} />
      <Hidden name="number" value={number} />
    </>
  )
  return (
    <Notice
      kind="warning"
      title={`${erases ? 'Erasure' : 'The end of this membership'} is waiting for a second officer`}
    >
      <p>
        <Name instead="An officer">{ending.by}</Name> recorded on {ending.on}: {ending.what}.
        Nothing has ended yet.
        {erases &&
          ' When you confirm it, their details are erased and the membership ends. It cannot be undone.'}
      </p>
      <WaitsUntil {...ending.waits} />
      <div className="flex flex-wrap gap-5">
        {ending.mayConfirm && (
          <Form action={confirm}>
            {about}
            <SubmitButton variant="secondary">
              {erases ? 'Confirm, and erase their details' : 'Confirm the end of this membership'}
            </SubmitButton>
          </Form>
        )}
        <Form action={decline}>
          {about}
          <SubmitButton variant="secondary">Decline to confirm it</SubmitButton>
        </Form>
      </div>
    </Notice>
  )
}
