import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { inWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { toThePenny } from '@/lib/kernel/money'
import { entryOfBankInWords } from '@/lib/money/bank-statements/statement-wording'
import type { CorrectedEntry } from '@/lib/money/bank-statements/suggest-matches'

type Line = { id: string; on: string; pence: number; words: string }
type Props = {
  statementId: string
  suggestions: readonly { line: Line; entry: CorrectedEntry; sure: boolean }[]
  action: FormAction
}

/** Lines beside the entries that they probably are. What nothing else fits as well is ticked. */
export function FitsForm({ statementId, suggestions, action }: Props) {
  const pairOf = ({ line, entry }: Props['suggestions'][number]) =>
    `${line.id}/${entry.ids.join('+')}`
  return (
    <Form action={action}>
      <Hidden name="statementId" value={statementId} />
      <CheckboxGroup
        name="fits"
        legend="These lines fit"
        hint="Ticked where nothing else fits as well. Untick what is wrong."
        defaultValue={suggestions.filter(({ sure }) => sure).map(pairOf)}
        options={suggestions.map((one) => ({
          value: pairOf(one),
          label: `${toThePenny(one.line.pence)} on ${inWords(one.line.on)}: ${isolateName(one.line.words || 'no wording')}`,
          hint: entryOfBankInWords(one.entry),
        }))}
      />
      <SubmitButton>Match the ticked lines</SubmitButton>
    </Form>
  )
}
