import { Carried } from '@/components/forms/carried'
import { CheckStep } from '@/components/forms/check-step'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { ShownText } from '@/components/forms/shown-text'
import { TextArea } from '@/components/forms/text-area'
import {
  type Declarations,
  declarationVersion,
  declarationWordings,
  declarationWords,
} from '@/lib/elections/declarations'
import type { FormAction } from '@/lib/kernel/forms'
import { networks, organisation } from '@/lib/organisation'
import { AgreeToStand } from './nomination-forms'

type Props = {
  id: string
  statement: string
  declared: Declarations['declared']
  action: FormAction
  /** Somebody outside, for whom the proposer speaks. */
  outsideName?: string
}

const showingOptions = [
  { value: 'count', label: 'Yes, but not shown beside the name' },
  { value: 'name', label: 'Yes, and shown beside the name' },
]

const yours = {
  send: 'I accept the nomination',
  statement: 'Your statement',
  declare: 'What you declare about yourself',
  am: 'I am',
}
const theirs = {
  send: 'Put them forward',
  statement: 'Their statement',
  declare: 'What they asked you to declare about them',
  am: 'They are',
}

/** A candidate agrees to stand: a statement, what they declare, the consent; looked at before it is sent. */
export function AcceptForm({ id, statement, declared, action, outsideName }: Props) {
  const words = outsideName ? theirs : yours
  return (
    <Form action={action}>
      <CheckStep
        title="Check what members will read"
        look="Check it"
        send={words.send}
        fill={
          <>
            <Hidden name="nominationId" value={id} />
            <TextArea
              name="statement"
              label={words.statement}
              hint="Why members should make this choice. An empty line starts a new paragraph, “- ” a point in a list."
              rows={12}
              limit={{ words: organisation.rules.statementWords }}
              defaultValue={statement}
            />
            <Fieldset
              legend={words.declare}
              hint="Some posts have rules, like at least one woman. Nobody has to declare anything, and nobody asks for proof. Only what you declare can count for such a rule."
              size="large"
            >
              {networks.map((network) => (
                <SelectField
                  key={network}
                  name={`declare-${network}`}
                  label={`${words.am} ${declarationWords[network]}`}
                  placeholder="I do not say"
                  options={showingOptions}
                  defaultValue={declared.find((one) => one.declaration === network)?.shown}
                />
              ))}
              <CheckboxField
                name="wording"
                value={String(declarationVersion)}
                label={`If I declare something: I agree to this. ${declarationWordings.at(-1)}`}
                defaultChecked={declared.length > 0}
              />
            </Fieldset>
            <AgreeToStand outsideName={outsideName} />
          </>
        }
        check={
          <>
            <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
              <p className="eyebrow">{words.statement}</p>
              <ShownText name="statement" />
            </article>
            <p>You can change it until nominations close.</p>
            <Carried />
          </>
        }
      />
    </Form>
  )
}
