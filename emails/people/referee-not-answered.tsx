import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { emailedIfMember } from '../parts/emailed-if-member'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; referees: string[]; link: string }

export const refereeNotAnswered: Email<Props> = {
  name: 'referee-not-answered',
  kind: 'Referees to check',
  subject: () => 'Please check your referees',
  greets: ({ name }) => name,
  onPaper: ({ referees }) => [
    `There is no answer yet from ${referees.map(isolateName).join(' and ')}.`,
    `${emailedIfMember} Ask ${referees.length > 1 ? 'them both' : 'them'} whether our email has arrived. To correct what you gave us, ${ringOrWrite}.`,
  ],
  body: ({ referees, link }) => (
    <>
      <Paragraph>There is no answer yet from {referees.map(isolateName).join(' and ')}.</Paragraph>
      <Paragraph>
        {emailedIfMember} Ask {referees.length > 1 ? 'them both' : 'them'} whether our email has
        arrived. You can correct what you gave us until they answer.
      </Paragraph>
      <MailButton href={link}>Check your referees</MailButton>
    </>
  ),
}
