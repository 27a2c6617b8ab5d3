import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; until: string; link: string }

export const convenorAppointed: Email<Props> = {
  name: 'convenor-appointed',
  kind: 'Convenor appointed',
  subject: () => 'You have been appointed',
  greets: ({ name }) => name,
  body: ({ until, link }) => (
    <>
      <Paragraph>
        Two officers have appointed you as convenor, until {dayInWords(new Date(until))}. Thank you
        for taking it on. You can step down at any time.
      </Paragraph>
      <Paragraph>
        As a convenor you can see who is in your network. For that you confirm with an authenticator
        app or a passkey. To set it up, ask an officer for your enrolment code, in person or by
        phone.
      </Paragraph>
      <MailButton href={link}>Set up your second factor</MailButton>
    </>
  ),
}
