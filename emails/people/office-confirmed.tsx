import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; office: string; from: string; until: string; link: string }

export const officeConfirmed: Email<Props> = {
  name: 'office-confirmed',
  kind: 'Office taken up',
  subject: ({ office }) => `You are ${office}`,
  greets: ({ name }) => name,
  body: ({ office, from, until, link }) => (
    <>
      <Paragraph>
        You hold the office of <strong>{office}</strong> from {dayInWords(new Date(from))} to{' '}
        {dayInWords(new Date(until))}. Thank you for taking it on.
      </Paragraph>
      <Paragraph>
        Officers confirm each sign-in with an authenticator app or a passkey. To set it up, ask
        another officer for your enrolment code, in person or by phone. It takes three minutes, and
        your powers begin an hour later.
      </Paragraph>
      <MailButton href={link}>Set up your second factor</MailButton>
    </>
  ),
}
