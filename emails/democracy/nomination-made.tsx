import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  what: string
  proposerName: string
  until: string
  link: string
}

export const nominationMade: Email<Props> = {
  name: 'nomination-made',
  kind: 'Nomination to accept',
  subject: ({ until, title }) => `Accept by ${lastDay(until)}: you have been nominated in ${title}`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  body: ({ title, what, proposerName, until, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has nominated you for {what} in “{title}”.
      </Paragraph>
      <Paragraph>
        Nothing happens unless you accept. You can do that until {momentInWords(new Date(until))}.
        To stand, you also need a seconder by then.
      </Paragraph>
      <MailButton href={link}>Accept or decline</MailButton>
    </>
  ),
}
