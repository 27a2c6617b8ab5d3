import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  step: 'roll' | 'paper' | 'paper-ballot'
  link: string
}

const waiting = {
  roll: {
    subject: 'Confirm a change to the roll',
    news: 'has proposed to add a member to the roll or to remove one',
    button: 'See the change',
  },
  paper: {
    subject: 'Confirm a paper ballot for a member',
    news: 'has asked for a paper ballot for a member who votes without a device',
    button: 'See the request',
  },
  'paper-ballot': {
    subject: 'Check the paper ballots entered today',
    news: 'has entered a paper ballot. A second person has to enter it again from the paper',
    button: 'Check the paper ballots',
  },
}

/** To whoever can be the second person in an election: the returning officer cannot do this alone. */
export const electionToConfirm: Email<Props> = {
  name: 'election-to-confirm',
  kind: 'Something in an election to confirm',
  subject: ({ step, title }) => `${waiting[step].subject}: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, step, link }) => (
    <>
      <Paragraph>
        The returning officer of <strong>{title}</strong> {waiting[step].news}. It counts only when
        a second person confirms it, who has taken no side in this election. You can.
      </Paragraph>
      <Paragraph>Please look for yourself before you confirm. If it is wrong, say no.</Paragraph>
      <MailButton href={link}>{waiting[step].button}</MailButton>
    </>
  ),
}
