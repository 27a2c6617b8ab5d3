import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { toThePenny } from '@/lib/kernel/money'
import { entryOfBankInWords } from '@/lib/money/bank-statements/statement-wording'
import type { CorrectedEntry } from '@/lib/money/bank-statements/suggest-matches'

type Props = {
  line: { id: string; pence: number }
  statementId: string
  entries: readonly CorrectedEntry[]
  action: FormAction
}

/** Which entries a line is: one, or several that were paid in together. */
export function EntriesForm({ line, statementId, entries, action }: Props) {
  return (
    <Form action={action}>
      <Hidden name="lineId" value={line.id} />
      <Hidden name="statementId" value={statementId} />
      <CheckboxGroup
        name="entries"
        legend="Which entries in our books is it?"
        hint={`Together they must be ${toThePenny(line.pence)}. Several cheques paid in together are one line.`}
        options={entries.map((entry) => ({
          value: entry.ids.join('+'),
          label: toThePenny(entry.bankPence),
          hint: entryOfBankInWords(entry),
        }))}
      />
      <SubmitButton>Match this line</SubmitButton>
    </Form>
  )
}
