import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  reason: string
  link: string
  /** Members may have voted, and their votes are lost. */
  lost?: boolean
}

const whoHadVoted = ({ lost }: Props) =>
  lost ? 'Votes that were cast do not count.' : 'Nobody had voted yet.'

export const voteCancelled: Email<Props> = {
  name: 'vote-cancelled',
  kind: 'Vote cancelled',
  subject: ({ number, title }) => `Vote cancelled: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: (props) => [
    `The vote on Motion ${props.number}, “${props.title}”, has been cancelled. ${whoHadVoted(props)} The reason given is:`,
    props.reason,
    'The motion waits for another vote to be called. We will write to you again.',
  ],
  body: (props) => (
    <>
      <Paragraph>
        The vote on Motion {String(props.number)}, <strong>{props.title}</strong>, has been
        cancelled. {whoHadVoted(props)} The reason given is:
      </Paragraph>
      <Paragraph>{props.reason}</Paragraph>
      <Paragraph>The motion waits for another vote to be called.</Paragraph>
      <MailButton href={props.link}>Read the motion</MailButton>
    </>
  ),
}
