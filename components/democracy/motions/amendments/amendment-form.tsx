import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { TextArea } from '@/components/forms/text-area'
import { addedField, paragraphField } from '@/lib/democracy/motions/amendments/forms'
import { numberLines, paragraphsOf } from '@/lib/democracy/motions/text/lines'
import { numbersInWords } from '@/lib/democracy/motions/text/touched-lines'
import type { FormAction } from '@/lib/kernel/forms'
import { AmendmentCheck } from './amendment-check-form'

type Props = {
  id: string
  number: number
  version: { number: number; text: string; lines: readonly string[] }
  move: FormAction
}

/** The motion, paragraph by paragraph, each in a box to be changed; then what was changed, to be checked. */
export function AmendmentForm({ id, number, version, move }: Props) {
  const lines = numberLines(version.text, version.lines)
  const paragraphs = paragraphsOf(version.text)
  return (
    <Form action={move} long>
      <CheckStep
        title="Check your amendment"
        send="Move this amendment"
        fill={
          <>
            {paragraphs.map(({ from, to }, place) => {
              const numbers = lines.flatMap((line) =>
                line.paragraph.from === from ? [line.number] : [],
              )
              return (
                <TextArea
                  key={from}
                  name={paragraphField(place)}
                  label={`${numbers.length === 1 ? 'Line' : 'Lines'} ${numbersInWords(numbers)}`}
                  rows={Math.min(14, Math.ceil((to - from) / 50) + 1)}
                  defaultValue={version.text.slice(from, to)}
                />
              )
            })}
            <TextArea
              name={addedField}
              label="Add at the end (optional)"
              hint="For example, one more thing to do."
              rows={3}
            />
          </>
        }
        check={
          <>
            <AmendmentCheck version={version} paragraphs={paragraphs.length} />
            <p>
              Every member will see it with your name. Another member has to second it. Then the
              mover of the motion can accept it, or members vote on it. You can withdraw it until
              then.
            </p>
          </>
        }
      />
      <Hidden name="id" value={id} />
      <Hidden name="number" value={number} />
      <Hidden name="version" value={version.number} />
    </Form>
  )
}
