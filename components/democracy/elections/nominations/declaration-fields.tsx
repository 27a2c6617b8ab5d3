import { CheckboxField } from '@/components/forms/checkbox-field'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import {
  type Declarations,
  declarationVersion,
  declarationWordings,
  declarationWords,
} from '@/lib/democracy/elections/declarations'
import { networks } from '@/lib/organisation'

type Props = { declared: Declarations['declared']; outside: boolean }

const showingOptions = [
  { value: 'count', label: 'Yes, but not shown beside the name' },
  { value: 'name', label: 'Yes, and shown beside the name' },
]

const yours = {
  legend: 'What you declare about yourself',
  am: 'I am',
  silent: 'I do not say',
  agreed: 'If I declare something: I agree to this.',
}
const theirs = {
  legend: 'What they asked you to declare',
  am: 'They are',
  silent: 'They do not say',
  agreed: 'If something is declared: they have read this and agree.',
}

/** What counts for the rules about who may be elected together, and how it may show. */
export function DeclarationFields({ declared, outside }: Props) {
  const words = outside ? theirs : yours
  return (
    <Fieldset
      legend={words.legend}
      hint="Some posts have rules, like at least one woman. Nobody has to declare anything, and nobody asks for proof. Only what is declared can count for such a rule."
      size="large"
    >
      {networks.map((network) => (
        <SelectField
          key={network}
          name={`declare-${network}`}
          label={`${words.am} ${declarationWords[network]}`}
          placeholder={words.silent}
          options={showingOptions}
          defaultValue={declared.find((one) => one.declaration === network)?.shown}
        />
      ))}
      <CheckboxField
        name="wording"
        value={String(declarationVersion)}
        label={`${words.agreed} ${declarationWordings.at(-1)}`}
        defaultChecked={declared.length > 0}
      />
    </Fieldset>
  )
}
