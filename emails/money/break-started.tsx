import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; until: string; link: string }

export const breakStarted: Email<Props> = {
  name: 'break-started',
  kind: 'Break from paying started',
  tellsOfDues: true,
  subject: () => 'Your break from paying has started',
  greets: ({ name }) => name,
  body: ({ until, link }) => (
    <>
      <Paragraph>
        We will take no payments before {dayInWords(new Date(until))}. You stay a full member in
        good standing, with your vote, and you never have to make up missed payments.
      </Paragraph>
      <Paragraph>
        After that your payments continue as before. You can end your break sooner.
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
