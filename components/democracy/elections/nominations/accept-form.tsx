import { DraftsKeptFor } from '@/components/democracy/drafts/drafts-kept-for'
import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { MarkdownPreview } from '@/components/forms/markdown-preview'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { DeclarationFields } from './declaration-fields'
import { AgreeToStand } from './nomination-forms'

type Props = {
  id: string
  /** What was saved before, box by box, and the mark of that. */
  saved: Record<string, string>
  seen: string
  action: FormAction
  /** Whether what is declared can matter here. */
  declares: boolean
  /** They have agreed before to how it is used. */
  agreed: boolean
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
export function AcceptForm({ id, saved, seen, action, declares, agreed, outsideName }: Props) {
  const words = outsideName ? theirs : yours
  return (
    <Form action={action} long>
      <CheckStep
        title="Check what members will read"
        look="Check it"
        keep="Save and finish later"
        send={words.send}
        fill={
          <>
            <Hidden name="nominationId" value={id} />
            <Hidden name="seen" value={seen} />
            <TextArea
              name="statement"
              label={words.statement}
              hint="Why members should vote for this candidate. Leave a blank line for a new paragraph. Start a line with “- ” for a bullet point."
              rows={12}
              limit={{ words: organisation.rules.statementWords }}
              defaultValue={saved.statement}
            />
            {declares && (
              <DeclarationFields
                saved={saved}
                agreed={agreed}
                outside={outsideName !== undefined}
              />
            )}
            <AgreeToStand outsideName={outsideName} />
            <DraftsKeptFor />
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
