import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'

type Props = { options: { value: string; label: string }[]; most: number }

/** What those who decide draft: an outcome of the rule book, and the reasons the member will read. */
export function DecisionFields({ options, most }: Props) {
  return (
    <>
      <RadioGroup name="outcome" legend="Outcome" options={options} />
      <DateField
        name="until"
        legend="Last day of a suspension"
        hint="Only for a suspension. For example, 27 3 2027"
      />
      <TextArea
        name="reasons"
        label="Reasons"
        hint="The member reads these words. Say what you believe, on which evidence, and what the member said to it."
        rows={8}
        limit={{ characters: most }}
      />
    </>
  )
}
