import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { MarkdownPreview } from '@/components/forms/markdown-preview'
import { TextArea } from '@/components/forms/text-area'
import type { Declarations } from '@/lib/democracy/elections/declarations'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { DeclarationFields } from './declaration-fields'
import { AgreeToStand } from './nomination-forms'

type Props = {
  id: string
  statement: string
  declared: Declarations['declared']
  action: FormAction
  /** Whether what is declared can matter here. */
  declares: boolean
  /** Somebody outside, for whom the proposer speaks. */
  outsideName?: string
}

const yours = {
  send: 'I accept the nomination',
  statement: 'Your statement',
}
const theirs = {
  send: 'Put them forward',
  statement: 'Their statement',
}

/** A candidate agrees to stand: a statement, what they declare, the consent; looked at before it is sent. */
export function AcceptForm({ id, statement, declared, action, declares, outsideName }: Props) {
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
              hint="Why members should vote for this candidate. Leave a blank line for a new paragraph. Start a line with “- ” for a bullet point."
              rows={12}
              limit={{ words: organisation.rules.statementWords }}
              defaultValue={statement}
            />
            {declares && (
              <DeclarationFields declared={declared} outside={outsideName !== undefined} />
            )}
            <AgreeToStand outsideName={outsideName} />
          </>
        }
        check={
          <>
            <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
              <p className="eyebrow">{words.statement}</p>
              <MarkdownPreview name="statement" />
            </article>
            <p>You can change it until nominations close.</p>
            <HiddenAnswers />
          </>
        }
      />
    </Form>
  )
}
