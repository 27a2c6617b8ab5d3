import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'

/** One email of the outbox: who to, what about, how far. Its text is not for officers. */
export type MailLine = {
  id: string
  to: string
  about: string
  posted: string
  how: string
  stuck: boolean
}

type Props = { mails: readonly MailLine[]; caption: string; sendAgain: (form: FormData) => void }

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
            <form action={sendAgain}>
              <p>{how}</p>
              <input type="hidden" name="mailId" value={id} />
              <Button variant="plain">
                Send again<span className="sr-only"> to {to}</span>
              </Button>
            </form>
          ) : (
            how
          ),
        },
      }))}
    />
  )
}
