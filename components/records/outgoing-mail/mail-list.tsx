import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { FormAction } from '@/lib/kernel/forms'

/** One email of the log: who to, what about, how far. Its text is not for officers. */
export type MailLine = {
  id: string
  name?: string
  number?: string
  /** Withheld where the kind of email would tell whether they voted. */
  to?: string
  about: string
  written: string
  /** Withheld like the address. */
  state?: { words: string; tone: TagTone }
  /** When it got so far, or what went wrong. */
  how?: string
  /** Why it cannot be sent again; nothing where it can. */
  whyNotAgain?: string
}

type Props = { mails: readonly MailLine[]; caption: string; sendAgain: FormAction }

export function MailList({ mails, caption, sendAgain }: Props) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'to', head: 'To' },
        { key: 'about', head: 'About' },
        { key: 'written', head: 'Written' },
        { key: 'state', head: 'Status' },
        { key: 'again', head: 'Send again' },
      ]}
      rows={mails.map((mail) => ({
        id: mail.id,
        cells: {
          to: <To mail={mail} />,
          about: mail.about,
          written: mail.written,
          state: (
            <>
              {mail.state ? (
                <Tag tone={mail.state.tone}>{mail.state.words}</Tag>
              ) : (
                <span className="text-ink-soft">Withheld</span>
              )}
              {mail.how && <p className="mt-1 text-ink-soft text-sm">{mail.how}</p>}
            </>
          ),
          again: mail.whyNotAgain ? (
            <Details summary="Why not">
              <p className="text-sm">{mail.whyNotAgain}</p>
            </Details>
          ) : (
            <Form action={sendAgain}>
              <Hidden name="mailId" value={mail.id} />
              <SubmitButton variant="plain">
                Send again
                <span className="sr-only">
                  {' '}
                  {mail.to ? `to ${mail.to}: ` : ': '}
                  {mail.about}
                </span>
              </SubmitButton>
            </Form>
          ),
        },
      }))}
    />
  )
}

function To({ mail: { name, number, to } }: { mail: MailLine }) {
  if (!to) return <span className="text-ink-soft">Withheld: it would show who has voted</span>
  if (!name) return <span className="[overflow-wrap:anywhere]">{to}</span>
  return (
    <>
      <Name>{name}</Name>
      {number && (
        <span className="code whitespace-nowrap font-normal text-ink-soft text-sm"> {number}</span>
      )}
      <span className="block [overflow-wrap:anywhere] font-normal text-ink-soft text-sm">{to}</span>
    </>
  )
}
