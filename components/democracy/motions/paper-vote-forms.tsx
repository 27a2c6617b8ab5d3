import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { choices } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { choiceLabels } from './motion-labels'

/** What stands on a paper where members choose between several options: their numbers, in the member’s order. */
export type OptionsOnPaper = {
  options: readonly { number: number; name: string }[]
  ranked: boolean
}

type Act = { number: number; action: FormAction; between?: OptionsOnPaper }

/** That the envelope of a member came by post. */
export function RecordEnvelopeForm({ number, byName, between, action }: Act & { byName: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextField
        name="member"
        label="Whose envelope has come?"
        hint="Their membership number or name, as it is on the outer envelope. They have signed it, have no email address and are on the roll."
        width={20}
      />
      {byName && <PaperSays between={between} />}
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
  between?: OptionsOnPaper
  confirm?: FormAction
  discard?: FormAction
}

/** An envelope that one officer has recorded: another has it in hand, or it is taken off the list. */
export function ConfirmEnvelopeForm(envelope: Envelope) {
  const { number, personId, member, recorder, byName, between, confirm, discard } = envelope
  return (
    <div className="flow border-rule border-t pt-5">
      <p>{`${recorder} recorded the envelope of ${member}.`}</p>
      <ButtonRow>
        {confirm && (
          <Form action={confirm}>
            <Hidden name="number" value={number} />
            <Hidden name="personId" value={personId} />
            {byName && <PaperSays between={between} />}
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

function PaperSays({ between }: { between?: OptionsOnPaper }) {
  if (between)
    return (
      <>
        <ol className="list-none">
          {between.options.map(({ number, name }) => (
            <li key={number}>
              <b className="tabular-nums">{number}</b> <bdi>{name}</bdi>
            </li>
          ))}
        </ol>
        <TextField
          name="choice"
          label="What does the paper say?"
          hint={
            between.ranked
              ? 'The numbers of the options, the first choice first. For example, 2 1 3. If the member abstains, 0.'
              : 'The number of the option that is marked. If the member abstains, 0.'
          }
          inputMode="numeric"
          width={20}
        />
      </>
    )
  return (
    <RadioGroup
      name="choice"
      legend="What does the paper say?"
      options={choices.map((value) => ({ value, label: choiceLabels[value] }))}
    />
  )
}

/** What a paper says, chosen once by each of two officers. */
export function PaperVoteForm({ number, paperId, between, action }: Act & { paperId?: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      {paperId && <Hidden name="paperId" value={paperId} />}
      <PaperSays between={between} />
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
