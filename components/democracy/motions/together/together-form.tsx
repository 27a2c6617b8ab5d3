import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { MotionFields } from '../motion-form'

type Act = { id: string; action: FormAction }
type Save = Act & { saved: Record<string, string>; seen: string }

/** For whoever writes with the mover: they save, and the mover moves it. */
export function SaveTogetherForm({ id, saved, seen, action }: Save) {
  return (
    <Form action={action} long>
      <Hidden name="id" value={id} />
      <Hidden name="seen" value={seen} />
      <MotionFields saved={saved} />
      <SubmitButton>Save this draft</SubmitButton>
    </Form>
  )
}

/** A link to hand on, and a number to send it to. */
export function InviteWriterForm({ id, link, action }: Act & { link: string }) {
  return (
    <>
      <p>
        Send this link to the member you want to write with. The first full member who opens it and
        agrees can read and change the draft.
      </p>
      <p className="break-all border-2 border-ink bg-card p-3">
        <code>{link}</code>
      </p>
      <Form action={action}>
        <Hidden name="id" value={id} />
        <TextField
          name="member"
          label="Or email it to a member"
          hint="Their membership number, as on their card. For example, 42. We do not tell you whether there is such a member."
          width={10}
        />
        <SubmitButton variant="secondary">Email the link</SubmitButton>
      </Form>
    </>
  )
}

export function JoinDraftForm({ id, draftKey, action }: Act & { draftKey: string }) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <Hidden name="key" value={draftKey} />
      <p>
        You can both read and change the words. You second nothing by it: when the motion is moved,
        you read it again and decide. Your name is shown to nobody else until then.
      </p>
      <SubmitButton>Write it together</SubmitButton>
    </Form>
  )
}

export function LeaveDraftForm({ id, own, action }: Act & { own: boolean }) {
  return (
    <Details summary={own ? 'Discard this draft' : 'Stop writing with them'}>
      <Form action={action}>
        <Hidden name="id" value={id} />
        <p>
          {own
            ? 'It is deleted for both of you. You cannot undo this.'
            : 'You can no longer read the draft. What you wrote stays in it.'}
        </p>
        <SubmitButton variant="warning">{own ? 'Discard it' : 'Stop writing'}</SubmitButton>
      </Form>
    </Details>
  )
}
