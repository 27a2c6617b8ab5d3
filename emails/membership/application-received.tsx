import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; referees: string[]; link: string }

export const applicationReceived: Email<Props> = {
  name: 'application-received',
  subject: () => 'We have your application',
  greets: ({ name }) => name,
  body: ({ number, referees, link }) => (
    <>
      <Paragraph>
        Thank you. Your application has arrived, and its number is <strong>{String(number)}</strong>
        .
      </Paragraph>
      <Paragraph>
        We are asking your referees, {referees.join(' and ')}, to vouch for you. It helps to tell
        them to expect our email. When both have answered, {officerWith('applications.decide')} will
        decide and we will email you. You pay nothing before that.
      </Paragraph>
      <MailButton href={link}>Check its progress</MailButton>
    </>
  ),
}
