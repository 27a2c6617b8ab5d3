import { CheckboxField } from '@/components/forms/checkbox-field'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import {
  declarationVersion,
  declarationWordings,
  declarationWords,
} from '@/lib/democracy/elections/declarations'
import { networks } from '@/lib/organisation'

type Props = {
  saved: Record<string, string>
  /** They have agreed before to how it is used. A draft is no agreement. */
  agreed: boolean
  outside: boolean
}

const showingOptions = [
  { value: 'count', label: 'Yes, but not shown beside the name' },
  { value: 'name', label: 'Yes, and shown beside the name' },
]

const yours = {
  legend: 'What you declare about yourself',
  am: 'I am',
  silent: 'Prefer not to say',
  agreed: 'If I have declared anything above, I agree:',
}
const theirs = {
  legend: 'What they asked you to declare',
  am: 'They are',
  silent: 'Prefer not to say',
  agreed: 'If anything is declared above, they have read this and agree:',
}

/** What counts towards quotas, and how it may show. */
export function DeclarationFields({ saved, agreed, outside }: Props) {
  const words = outside ? theirs : yours
  return (
    <Fieldset
      legend={words.legend}
      hint="Some positions have quotas, for example at least one woman. Nobody has to declare anything, and nobody asks for proof. Only what is declared can count towards a quota."
      size="large"
    >
      {networks.map((network) => (
        <SelectField
          key={network}
          name={`declare-${network}`}
          label={`${words.am} ${declarationWords(network)}`}
          placeholder={words.silent}
          options={showingOptions}
          defaultValue={saved[`declare-${network}`]}
        />
      ))}
      <CheckboxField
        name="wording"
        value={String(declarationVersion)}
        label={`${words.agreed} ${declarationWordings.at(-1)}`}
        defaultChecked={agreed}
      />
    </Fieldset>
  )
}
