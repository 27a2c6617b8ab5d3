import { CheckStep } from '@/components/forms/check-step'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { TextField } from '@/components/forms/text-field'
import { type Moment, moments } from '@/lib/democracy/elections/calling/timetable'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { CallCheckForm } from './call-check-form'
import { ContestFields } from './contest-fields'
import { type MomentBoxes, MomentFields } from './moment-fields'

type Props = {
  id: string
  kind: 'officers' | 'endorsement'
  title: string
  dates: Record<Moment, MomentBoxes>
  term: MomentBoxes
  call: FormAction
}

/** An officer calls an election: what for, who runs it, and when; checked, then called. */
export function CallForm({ id, kind, title, dates, term, call }: Props) {
  const fill = (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="kind" value={kind} />
      <TextField name="title" label="Title" hint="As members will see it." defaultValue={title} />
      <TextField
        name="returningOfficer"
        label="Membership number of the returning officer"
        hint={`For example, ${organisation.memberNumberPrefix}-0042. They run this election and cannot stand or support anyone in it.`}
        width={10}
      />
      <ContestFields kind={kind} />
      <Fieldset
        legend="The dates"
        hint="We have filled in the shortest times our rules allow. Everything opens and closes automatically at these times (UK time)."
        size="large"
      >
        <MomentFields moments={moments} dates={dates} />
        {kind === 'officers' && (
          <DateField
            name="term"
            legend="First day of the new terms"
            hint="This must be after the deadline to challenge the result."
            defaultValue={term}
          />
        )}
      </Fieldset>
    </>
  )
  const check = (
    <>
      <CallCheckForm />
      <p>
        We will email these dates to every member. After that you can only move them later, with a
        reason, until the ballot paper is published. You can cancel the election until voting opens.
      </p>
      <HiddenAnswers />
    </>
  )
  return (
    <Form action={call}>
      <CheckStep title="Check the election" send="Call this election" fill={fill} check={check} />
    </Form>
  )
}
