import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; title: string; until: string; link: string }

/** To the returning officer: a member says that their entry on the roll is wrong. */
export const rollQueried: Email<Props> = {
  name: 'roll-queried',
  kind: 'Query about the roll',
  subject: ({ title }) => `A query about the roll to answer: ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, title, until, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} says that their entry on the roll for <strong>{title}</strong> is
        wrong. Please check it, and propose a change or dismiss the query. You can change the roll
        until {momentInWords(new Date(until))}.
      </Paragraph>
      <MailButton href={link}>Answer the query</MailButton>
    </>
  ),
}
