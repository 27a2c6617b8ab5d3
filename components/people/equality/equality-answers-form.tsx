'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { answerField, equalityAnswersForm, ownWordsField } from '@/lib/people/equality/answers-form'
import {
  answersTo,
  type EqualityAnswers,
  newestWording,
  wordingOf,
} from '@/lib/people/equality/questionnaire'
import type { EqualityQuestion } from '@/lib/profile-fields'

type Props = {
  action: FormAction
  group: string
  answers?: EqualityAnswers
  /** Asks whether they are at least this old. */
  asksAge?: number
}

/** One group of equality questions, with the consent to what is answered. */
export function EqualityAnswersForm({ action, group, answers, asksAge }: Props) {
  const { questions, consent } = wordingOf(group)
  return (
    <CheckedForm action={action} schema={equalityAnswersForm}>
      <Hidden name="group" value={group} />
      <Hidden name="version" value={newestWording(group)} />
      {Object.entries(questions).map(([key, question]) => (
        <div key={key} className="form">
          <Answers field={answerField(key)} question={question} chosen={answers?.chosen[key]} />
          {question.ownWords && (
            <TextField
              name={ownWordsField(key)}
              label={question.ownWords}
              defaultValue={answers?.ownWords[key]}
              autoComplete="off"
            />
          )}
        </div>
      ))}
      {asksAge !== undefined && (
        <CheckboxField name="oldEnough" label={`I am ${asksAge} or over`} />
      )}
      <CheckboxField name="consent" label={consent} />
      <SubmitButton>Save your answers</SubmitButton>
    </CheckedForm>
  )
}

type AnswersProps = { field: string; question: EqualityQuestion; chosen?: string[] }

function Answers({ field, question, chosen }: AnswersProps) {
  const { ask, hint, several, headings } = question
  const options = answersTo(question).map(([value, { label, hint, under }]) => ({
    value,
    label,
    hint,
    under: under && headings?.[under],
  }))
  const given = { name: field, legend: ask, hint, options }
  if (several) return <CheckboxGroup {...given} defaultValue={chosen} />
  return <RadioGroup {...given} defaultValue={chosen?.[0]} />
}
