import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { objectionCharacters } from '@/lib/democracy/motions/consent/forms'
import type { FormAction } from '@/lib/kernel/forms'
import { objectionWording } from '../motion-labels'

type Act = { number: number; action: FormAction }

/** A reason, and with it the objection; whoever has objected puts the reason right. */
export function ObjectForm({
  number,
  reason,
  last,
  action,
}: Act & { reason?: string; last: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextArea
        name="reason"
        label="Why do you object?"
        hint="What would have to change, so that you could agree?"
        defaultValue={reason}
        rows={4}
        limit={{ characters: objectionCharacters }}
      />
      <p className="border-ink border-l-3 pl-5">
        {objectionWording}
        {last && !reason && ' Yours would be the one that stops it.'}
      </p>
      <SubmitButton>{reason ? 'Change my reason' : 'Object'}</SubmitButton>
    </Form>
  )
}

export function TakeBackForm({ number, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <SubmitButton variant="secondary">Take my objection back</SubmitButton>
    </Form>
  )
}
