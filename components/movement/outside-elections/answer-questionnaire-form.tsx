'use client'

import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import {
  answerQuestionnaireForm,
  clauseAnswerField,
  clauseWordsField,
  mostAnswerWords,
} from '@/lib/movement/outside-elections/forms'
import { answerChoices, type CandidateAnswer } from '@/lib/movement/outside-elections/states'

type Question = {
  id: string
  position: number
  text: string
  given?: { answer: CandidateAnswer; words: string | null }
  /** What they answered is not what it says now. */
  reworded: boolean
}

type Props = {
  action: FormAction
  token: string
  seen: string
  questions: readonly Question[]
  /** They have answered before, so this corrects. */
  answered: boolean
  /** What they agree to, word for word. */
  consent: string
}

/** All clauses on one page, each with an answer and room for words. */
export function AnswerQuestionnaireForm(props: Props) {
  const { action, token, seen, questions, answered, consent } = props
  return (
    <CheckedForm action={action} schema={answerQuestionnaireForm} long>
      <Hidden name="token" value={token} />
      <Hidden name="seen" value={seen} />
      {questions.map(({ id, position, text, given, reworded }) => (
        <div key={id} className="form border-ink border-t-3 pt-5">
          <RadioGroup
            name={clauseAnswerField(id)}
            legend={`${position}. ${text}`}
            hint={
              reworded
                ? 'This has other words than those you answered. Answer it again.'
                : undefined
            }
            defaultValue={given?.answer}
            options={Object.entries(answerChoices).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            name={clauseWordsField(id)}
            label={`Your words on ${position} (optional, unless you qualify your answer)`}
            rows={3}
            defaultValue={given?.words ?? undefined}
            limit={{ words: mostAnswerWords }}
          />
        </div>
      ))}
      <CheckboxField name="public" label={consent} />
      <SubmitButton>{answered ? 'Publish my corrections' : 'Publish my answers'}</SubmitButton>
    </CheckedForm>
  )
}
