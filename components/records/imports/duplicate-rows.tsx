import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  importId: string
  rows: { line: number; who: string; name: string; why: string }[]
  /** How many there are altogether. */
  all: number
  tellApart: FormAction
}

/** Rows that may be somebody we have: left out, unless an officer knows that they are other people. */
export function DuplicateRows({ importId, rows, all, tellApart }: Props) {
  return (
    <Form action={tellApart}>
      <Hidden name="importId" value={importId} />
      <CheckboxGroup
        name="lines"
        legend="Which of these are different people?"
        hint="One person has one vote, so these rows are not imported. Tick those you know to be somebody else, such as a parent and child at one address."
        options={rows.map(({ line, who, name, why }) => ({
          value: String(line),
          label: `${name}, ${who}`,
          hint: `Line ${line.toLocaleString('en-GB')}. ${why}`,
        }))}
      />
      {all > rows.length && (
        <CheckboxField
          name="everyone"
          label={`All ${all.toLocaleString('en-GB')} are different people`}
        />
      )}
      <SubmitButton variant="secondary">Import those ticked as well</SubmitButton>
    </Form>
  )
}
