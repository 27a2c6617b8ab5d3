import { momentInWords } from '@/lib/kernel/calendar'
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
  subject: ({ until, title }) => `Accept by ${lastDay(until)}: you have been nominated in ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, proposerName, until, link }) => (
    <>
      <Paragraph>
        {proposerName} has nominated you for {what} in “{title}”.
      </Paragraph>
      <Paragraph>
        Nothing happens unless you accept. You can do that until {momentInWords(new Date(until))}.
        To stand, you also need a seconder by then.
      </Paragraph>
      <MailButton href={link}>Accept or decline</MailButton>
    </>
  ),
}
