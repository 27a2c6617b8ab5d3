import { CheckStep } from '@/components/forms/check-step'
import { CheckedMarkdown } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Props = {
  number: number
  version: { number: number; text: string }
  rewrite: FormAction
}

/** Before anyone has seconded or amended it, the mover says it better. */
export function RewriteForm({ number, version, rewrite }: Props) {
  return (
    <Form action={rewrite} long>
      <CheckStep
        title="Check your motion"
        send="Change the words"
        fill={
          <TextArea
            name="text"
            label="Text of the motion"
            rows={14}
            defaultValue={version.text}
            limit={{ words: organisation.rules.motionWords }}
          />
        }
        check={
          <>
            <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
              <p className="eyebrow">As it will appear</p>
              <CheckedMarkdown headings={4} name="text" />
            </article>
            <p>
              Members can compare it with the words before. Its lines are numbered anew. You can
              change the words until another member seconds or amends the motion.
            </p>
          </>
        }
      />
      <Hidden name="number" value={number} />
      <Hidden name="version" value={version.number} />
    </Form>
  )
}
