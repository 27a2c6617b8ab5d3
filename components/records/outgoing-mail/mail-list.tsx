import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/kernel/forms'

/** One email of the outbox: who to, what about, how far. Its text is not for officers. */
export type MailLine = {
  id: string
  to: string
  about: string
  posted: string
  how: string
  stuck: boolean
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
        { key: 'posted', head: 'Queued' },
        { key: 'how', head: 'Status' },
      ]}
      rows={mails.map(({ id, to, about, posted, how, stuck }) => ({
        id,
        cells: {
          to,
          about,
          posted,
          how: stuck ? (
            <Form action={sendAgain}>
              <p>{how}</p>
              <Hidden name="mailId" value={id} />
              <SubmitButton variant="plain">
                Send again<span className="sr-only"> to {to}</span>
              </SubmitButton>
            </Form>
          ) : (
            how
          ),
        },
      }))}
    />
  )
}
