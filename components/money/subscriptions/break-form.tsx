import { ButtonRow } from '@/components/forms/button-row'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { inWords } from '@/lib/kernel/calendar'
import { boxesOf } from '@/lib/kernel/form-fields'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { take: FormAction; last: string }

/** How long a break from paying lasts. */
export function BreakForm({ take, last }: Props) {
  const { day, month, year } = boxesOf(last)
  return (
    <Form action={take}>
      <DateField
        name="until"
        legend="When should payments start again?"
        hint={`No later than ${inWords(last)}. For example, ${day} ${month} ${year}.`}
      />
      <ButtonRow>
        <SubmitButton>Take a break</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
