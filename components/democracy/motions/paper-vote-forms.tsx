import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { choices } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { choiceLabels } from './motion-labels'

type Act = { number: number; action: FormAction }

/** That the envelope of a member came by post. */
export function RecordEnvelopeForm({ number, byName, action }: Act & { byName: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextField
        name="member"
        label="Whose envelope has come?"
        hint="Their membership number or name, as it is on the outer envelope. They have signed it, have no email address and are on the roll."
        width={20}
      />
      {byName && <PaperChoice />}
      <SubmitButton>Record this envelope</SubmitButton>
    </Form>
  )
}

type Envelope = {
  number: number
  personId: string
  member: string
  recorder: string
  /** An open vote: both officers type what the paper says. */
  byName: boolean
  confirm?: FormAction
  discard?: FormAction
}

/** An envelope that one officer has recorded: another has it in hand, or it is taken off the list. */
export function ConfirmEnvelopeForm(envelope: Envelope) {
  const { number, personId, member, recorder, byName, confirm, discard } = envelope
  return (
    <div className="flow border-rule border-t pt-5">
      <p>{`${recorder} recorded the envelope of ${member}.`}</p>
      <ButtonRow>
        {confirm && (
          <Form action={confirm}>
            <Hidden name="number" value={number} />
            <Hidden name="personId" value={personId} />
            {byName && <PaperChoice />}
            <SubmitButton>{`I have it too: mark ${member}`}</SubmitButton>
          </Form>
        )}
        {discard && (
          <Form action={discard}>
            <Hidden name="number" value={number} />
            <Hidden name="personId" value={personId} />
            <SubmitButton variant="plain">
              Discard<span className="sr-only">{` the envelope of ${member}`}</span>
            </SubmitButton>
          </Form>
        )}
      </ButtonRow>
    </div>
  )
}

function PaperChoice() {
  return (
    <RadioGroup
      name="choice"
      legend="What does the paper say?"
      options={choices.map((value) => ({ value, label: choiceLabels[value] }))}
    />
  )
}

/** What a paper says, chosen once by each of two officers. */
export function PaperVoteForm({ number, paperId, action }: Act & { paperId?: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      {paperId && <Hidden name="paperId" value={paperId} />}
      <PaperChoice />
      <SubmitButton>{paperId ? 'Confirm this vote' : 'Enter this vote'}</SubmitButton>
    </Form>
  )
}

type StrikeOut = Act & { paperId: string; paper: string }

/** A paper that is not in the box yet leaves the list: entered wrongly, or not there. */
export function StrikeOutForm({ number, paperId, paper, action }: StrikeOut) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="paperId" value={paperId} />
      <SubmitButton variant="plain">{`Strike out ${paper}`}</SubmitButton>
    </Form>
  )
}
