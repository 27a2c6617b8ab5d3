import { isolateName } from '@/lib/kernel/isolate-name'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { emailedIfMember } from '../parts/emailed-if-member'

type Props = { name: string; number: number; referees: string[]; link: string }

export const applicationReceived: Email<Props> = {
  name: 'application-received',
  kind: 'Application received',
  subject: () => 'We have your application',
  greets: ({ name }) => name,
  body: ({ number, referees, link }) => (
    <>
      <Paragraph>
        Thank you. Your application has arrived, and its number is <strong>{String(number)}</strong>
        .
      </Paragraph>
      <Paragraph>
        You named {referees.map(isolateName).join(' and ')} as your referees. {emailedIfMember} Ask
        them whether our email has arrived: you can correct what you gave us until they answer.
      </Paragraph>
      <Paragraph>
        When both have answered, {officerWith('applications.decide')} will decide and we will email
        you. You pay nothing before that.
      </Paragraph>
      <MailButton href={link}>Check its progress</MailButton>
    </>
  ),
}
