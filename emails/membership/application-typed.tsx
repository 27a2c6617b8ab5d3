import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { emailedIfMember } from '../parts/emailed-if-member'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; number: number; signedAt: string; referees: string[]; link: string }

export const applicationTyped: Email<Props> = {
  name: 'application-typed',
  kind: 'Paper application received',
  subject: () => 'We have your application on paper',
  greets: ({ name }) => name,
  onPaper: ({ number, signedAt, referees }) => [
    `Thank you. We have the application that you signed on ${dayInWords(new Date(signedAt))}, and its number is ${number}.`,
    `You named ${referees.map(isolateName).join(' and ')} as your referees. ${emailedIfMember} When both have answered, ${officerWith('applications.decide')} will decide and we will write to you. You pay nothing before that.`,
    `If something on it was wrong or changes, ${ringOrWrite}. Quote your application number.`,
  ],
  body: ({ number, signedAt, referees, link }) => (
    <>
      <Paragraph>
        Thank you. We have the application that you signed on {dayInWords(new Date(signedAt))}, and
        its number is <strong>{String(number)}</strong>. One of our officers has typed it. Please
        check it, and correct what is wrong: you can do that until there is a decision.
      </Paragraph>
      <MailButton href={link}>Check your application</MailButton>
      <Paragraph>
        You named {referees.map(isolateName).join(' and ')} as your referees. {emailedIfMember} When
        both have answered, {officerWith('applications.decide')} will decide and we will email you.
        You pay nothing before that.
      </Paragraph>
      <Paragraph>
        If you did not apply to join us, withdraw the application on the same page. Under Your data
        there you can have everything erased. Or reply to this email, and ask us to do it.
      </Paragraph>
    </>
  ),
}
