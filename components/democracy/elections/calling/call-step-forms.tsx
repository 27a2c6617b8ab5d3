import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { TypedFields } from '@/lib/democracy/elections/calling/drafts/steps'
import { kindWords } from '@/lib/democracy/elections/calling/forms'
import { moments } from '@/lib/democracy/elections/calling/timetable'
import { type ElectionKind, kinds } from '@/lib/democracy/elections/election-kinds'
import type { FormAction } from '@/lib/kernel/forms'
import { ContestFields } from './contest-fields'
import { MomentFields } from './moment-fields'
import { ReturningOfficerField } from './returning-officer-field'

type Step = {
  id: string
  /** What was typed and saved so far, and the mark of it. */
  seen: string
  typed?: TypedFields
  action: FormAction
}

function OfDraft({ id, seen }: Pick<Step, 'id' | 'seen'>) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="seen" value={seen} />
    </>
  )
}

export function CallPurposeForm({ typed, action, title, ...draft }: Step & { title: string }) {
  return (
    <Form action={action} saved={typed}>
      <OfDraft {...draft} />
      <RadioGroup
        name="kind"
        legend="What is the election for?"
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
        defaultValue="officers"
      />
      <TextField name="title" label="Title" hint="As members will see it." defaultValue={title} />
      <SubmitButton>Save and continue</SubmitButton>
    </Form>
  )
}

type Positions = Step & {
  kind: ElectionKind
  /** The last day for challenges, if there are dates already. */
  last?: { day: string; month: string; year: string }
}

export function CallPositionsForm({ typed, action, kind, last, ...draft }: Positions) {
  return (
    <Form action={action} saved={typed} long>
      <OfDraft {...draft} />
      <Hidden name="kind" value={kind} />
      {last && (
        <>
          <Hidden name="lastDay" value={last.day} />
          <Hidden name="lastMonth" value={last.month} />
          <Hidden name="lastYear" value={last.year} />
        </>
      )}
      <ContestFields kind={kind} />
      <SubmitButton>Save and continue</SubmitButton>
    </Form>
  )
}

/** The first day alone; the others are filled in from it. */
export function CallStartForm({
  typed,
  action,
  start,
  ...draft
}: Step & { start: { day: string; month: string; year: string } }) {
  return (
    <Form action={action}>
      <OfDraft {...draft} />
      <DateField
        name="start"
        legend="When do nominations open?"
        hint="We fill in the other seven dates from this one, with the shortest times our rules allow. You can change any of them afterwards."
        defaultValue={start}
      />
      <SubmitButton>{typed ? 'Fill in all dates again' : 'Fill in the dates'}</SubmitButton>
    </Form>
  )
}

export function CallDatesForm({ typed, action, kind, ...draft }: Step & { kind: ElectionKind }) {
  return (
    <Form action={action} saved={typed} long>
      <OfDraft {...draft} />
      <Hidden name="kind" value={kind} />
      <Fieldset
        legend="The dates"
        hint="Everything opens and closes automatically at these times (UK time)."
        size="large"
      >
        <MomentFields moments={moments} />
        {kind === 'officers' && (
          <DateField
            name="term"
            legend="First day of the new terms of office"
            hint="This must be after the deadline to challenge the result. It counts for offices only."
          />
        )}
      </Fieldset>
      <SubmitButton>Save and continue</SubmitButton>
    </Form>
  )
}

export function CallReturningOfficerForm({
  typed,
  action,
  byName,
  ...draft
}: Step & { byName: boolean }) {
  return (
    <Form action={action} saved={typed}>
      <OfDraft {...draft} />
      <ReturningOfficerField label="Returning officer" byName={byName} />
      <SubmitButton>Save and continue</SubmitButton>
    </Form>
  )
}

/** Everything was checked: one button calls it. */
export function SendCallForm({
  id,
  seen,
  action,
}: {
  id: string
  seen: string
  action: FormAction
}) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <Hidden name="seen" value={seen} />
      <SubmitButton>Call this election</SubmitButton>
    </Form>
  )
}

export function DiscardCallForm({ id, action }: { id: string; action: FormAction }) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <SubmitButton variant="warning">Discard it</SubmitButton>
    </Form>
  )
}
