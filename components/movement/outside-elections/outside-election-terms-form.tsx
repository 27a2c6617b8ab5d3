'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import {
  changeOutsideElectionForm,
  draftOutsideElectionForm,
  mostClauses,
} from '@/lib/movement/outside-elections/forms'
import { outsideMethods } from '@/lib/movement/outside-elections/states'

type Boxes = { day: string; month: string; year: string }

export type TypedOutsideElection = {
  number: number
  revision: number
  title: string
  body: string
  places: number
  nominationsNeeded: number | null
  method: string
  clauses: string
  nominationsClose?: Boxes
  votingOpens?: Boxes
  votingCloses: Boxes
  answersBy: Boxes
}

type Props = { action: FormAction; example: Boxes; election?: TypedOutsideElection }

/** Which election it is, when, and what its candidates are asked. */
export function OutsideElectionTermsForm({ action, example, election }: Props) {
  const hint = `For example, ${example.day} ${example.month} ${example.year}`
  return (
    <CheckedForm
      action={action}
      schema={election ? changeOutsideElectionForm : draftOutsideElectionForm}
      long
    >
      {election && <Hidden name="number" value={election.number} />}
      {election && <Hidden name="revision" value={election.revision} />}
      <TextField
        name="title"
        label="Title"
        hint="For example, National Executive Committee 2027"
        width="full"
        defaultValue={election?.title}
      />
      <TextField
        name="body"
        label="What does it elect?"
        hint="For example, the members’ places on the National Executive Committee"
        width="full"
        defaultValue={election?.body}
      />
      <TextField
        name="places"
        label="How many places are there?"
        width={4}
        defaultValue={election && String(election.places)}
      />
      <RadioGroup
        name="method"
        legend="How is it counted?"
        defaultValue={election?.method}
        options={Object.entries(outsideMethods).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="nominationsNeeded"
        label="How many local parties must nominate a candidate? (optional)"
        hint="If you enter a number, everyone sees how many of them each candidate has."
        width={4}
        defaultValue={election?.nominationsNeeded ? String(election.nominationsNeeded) : undefined}
      />
      <DateField
        name="nominationsClose"
        legend="Nominations close on (optional)"
        hint={hint}
        defaultValue={election?.nominationsClose}
      />
      <DateField
        name="votingOpens"
        legend="Voting opens on (optional)"
        defaultValue={election?.votingOpens}
      />
      <DateField
        name="votingCloses"
        legend="Last day of voting"
        defaultValue={election?.votingCloses}
      />
      <TextArea
        name="clauses"
        label="Clauses of the questionnaire"
        hint={`One on each line, ${mostClauses} at most. Candidates agree, agree in their own words, disagree or give no answer, so write each as something they would stand for. For example, Publish a report of every meeting, with how you voted`}
        rows={12}
        defaultValue={election?.clauses}
      />
      <DateField
        name="answersBy"
        legend="Last day for answers"
        hint="Candidates who have not answered are reminded 7 days and 2 days before. Later answers are marked as late."
        defaultValue={election?.answersBy}
      />
      <SubmitButton>{election ? 'Save these changes' : 'Save as a draft'}</SubmitButton>
    </CheckedForm>
  )
}
