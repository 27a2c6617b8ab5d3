import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Name } from '@/components/ui/name'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { mostWords } from '@/lib/people/sponsors/forms'
import type { SponsorOffer } from '@/lib/people/sponsors/read'

type Props = { offer: SponsorOffer; write: FormAction; share: FormAction }

/** What two people have written to each other through us, and how they go on: by another message, or by their address. */
export function Thread({ offer, write, share }: Props) {
  const { id, other, address, shared, still, messages } = offer
  return (
    <div className="flow">
      <ol className="border-ink border-l-3 pl-5">
        {messages.map(({ id: message, mine, words, writtenAt }) => (
          <li key={message} className="pb-5 last:pb-0">
            <p className="text-ink-soft text-sm">
              {mine ? 'You' : <Name>{other}</Name>}, {momentInWords(writtenAt)}
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ol>
      {address && (
        <p>
          <Name>{other}</Name> has shared their address with you:{' '}
          <a href={`mailto:${address}`} className="wrap-anywhere">
            {address}
          </a>
        </p>
      )}
      {still ? (
        <Answer id={id} shared={shared} write={write} share={share} />
      ) : (
        <p>{refusals['sponsor.organiser-left']}</p>
      )}
    </div>
  )
}

type AnswerProps = Pick<SponsorOffer, 'id' | 'shared'> & Pick<Props, 'write' | 'share'>

function Answer({ id, shared, write, share }: AnswerProps) {
  return (
    <>
      <Form action={write}>
        <Hidden name="offer" value={id} />
        <Hidden name="id" value={newId()} />
        <TextArea
          name="words"
          label="Your message"
          hint="They get it by email, without your address."
          rows={4}
          limit={{ characters: mostWords }}
        />
        <SubmitButton>Send your message</SubmitButton>
      </Form>
      {shared ? (
        <p>You have shared your email address with them.</p>
      ) : (
        <Form action={share}>
          <Hidden name="offer" value={id} />
          <SubmitButton variant="secondary">Share my email address</SubmitButton>
        </Form>
      )}
    </>
  )
}
