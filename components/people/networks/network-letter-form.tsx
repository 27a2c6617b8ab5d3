'use client'

import { CheckStep } from '@/components/forms/check-step'
import { CheckedAnswer } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { useField } from '@/components/forms/form-context'
import { Hidden } from '@/components/forms/hidden'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import type { FormAction } from '@/lib/kernel/forms'
import type { Network } from '@/lib/organisation'
import { mostLetterCharacters } from '@/lib/people/letters/forms'

type Props = {
  action: FormAction
  network: Network
  /** Says that this is one letter, however often the form is sent. */
  id: string
}

/** A convenor's letter to those in the network who asked for its letters: written, looked at as it will arrive, sent. */
export function NetworkLetterForm({ action, network, id }: Props) {
  return (
    <Form action={action} long>
      <Hidden name="network" value={network} />
      <Hidden name="id" value={id} />
      <CheckStep
        title="Check your letter"
        look="Preview the letter"
        send="Send this letter"
        fill={
          <>
            <TextField
              name="subject"
              label="Subject"
              hint="Others can read it over a shoulder, so do not say which network this is or who its readers are."
              width="full"
            />
            <TextArea
              name="text"
              label="Letter"
              hint="It begins with “Dear” and their name, so sign it with yours. “{name}” within it is their name again. Start a line with “## ” for a heading, put **two stars** round words to make them bold, and write a link as [words](address)."
              rows={12}
              limit={{ characters: mostLetterCharacters }}
            />
          </>
        }
        check={<Arrives />}
      />
    </Form>
  )
}

/** The letter as it will arrive, addressed to its writer. */
function Arrives() {
  const [text, arrives, plain] = [
    useField('text').value,
    useField('arrives').value,
    useField('plain').value,
  ]
  return (
    <>
      <p>
        Subject: <CheckedAnswer name="subject" />
      </p>
      <article className="border-3 border-ink bg-card p-5 sm:p-8">
        <Markdown source={arrives ?? ''} headings={3} />
      </article>
      <Details summary="As plain text, for mail programs without more">
        <pre className="whitespace-pre-wrap break-words text-sm">{plain}</pre>
      </Details>
      <p>It goes straight away, and what has gone cannot be called back.</p>
      <Hidden name="text" value={text ?? ''} />
    </>
  )
}
