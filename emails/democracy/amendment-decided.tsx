import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  amendment: number
  outcome: 'accepted' | 'carried' | 'lost' | 'fallen'
  link: string
}

const news = {
  accepted: {
    subject: 'Accepted',
    sentence: `The mover has accepted your amendment. It is part of the motion now, unless a member asks for a vote. They have at least ${organisation.rules.acceptedAmendmentDays} days for that.`,
  },
  carried: {
    subject: 'Carried',
    sentence: 'Members have carried your amendment. It is part of the motion now.',
  },
  lost: { subject: 'Lost', sentence: 'Members have voted your amendment down.' },
  fallen: {
    subject: 'Fallen',
    sentence:
      'Your amendment has fallen: members carried another one to the same words, or nobody had seconded it when the vote was called.',
  },
}

export const amendmentDecided: Email<Props> = {
  name: 'amendment-decided',
  kind: 'Amendment decided',
  subject: ({ number, title, amendment, outcome }) =>
    `${news[outcome].subject}: amendment A${amendment} to Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, amendment, outcome, link }) => (
    <>
      <Paragraph>{news[outcome].sentence}</Paragraph>
      <Paragraph>
        It is amendment A{String(amendment)} to Motion {String(number)}, “{title}”.
      </Paragraph>
      <MailButton href={link}>See the amendment</MailButton>
    </>
  ),
}
