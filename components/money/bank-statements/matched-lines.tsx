import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { inWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { toThePenny } from '@/lib/kernel/money'
import { entryOfBankInWords } from '@/lib/money/bank-statements/statement-wording'

type Entry = { id: string; kind: string; on: string; name: string | null; note: string | null }
type Line = { id: string; on: string; pence: number; words: string }
type Props = {
  statementId: string
  matched: readonly { line: Line; entries: readonly Entry[] }[]
  /** Nobody but who matches may undo it. */
  undo?: FormAction
}

/** What was matched, with a way back. */
export function MatchedLines({ statementId, matched, undo }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {matched.map(({ line, entries }) => (
        <li key={line.id} className="flow border-rule border-b py-3">
          <p>
            <b className="tabular-nums">{toThePenny(line.pence)}</b> on {inWords(line.on)}
            {line.words && `: ${isolateName(line.words)}`}
          </p>
          <p className="text-ink-soft text-sm">{entries.map(entryOfBankInWords).join(' + ')}</p>
          {undo && (
            <Form action={undo}>
              <Hidden name="lineId" value={line.id} />
              <Hidden name="statementId" value={statementId} />
              <SubmitButton variant="plain">Undo this match</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
