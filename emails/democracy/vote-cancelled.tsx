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
  /** It was to be carried unless members object. Emails that wait since before there was such a thing say nothing. */
  consent?: boolean
}

const what = ({ consent }: Props) => (consent ? 'consent decision' : 'vote')

function whoHadVoted({ lost, consent }: Props): string {
  if (consent) return lost ? 'Objections that were made do not count.' : 'Nobody had objected yet.'
  return lost ? 'Votes that were cast do not count.' : 'Nobody had voted yet.'
}

export const voteCancelled: Email<Props> = {
  name: 'vote-cancelled',
  kind: 'Vote cancelled',
  subject: (props) =>
    `${props.consent ? 'Consent decision' : 'Vote'} cancelled: Motion ${props.number}, ${props.title}`,
  greets: ({ name }) => name,
  onPaper: (props) => [
    `The ${what(props)} on Motion ${props.number}, “${props.title}”, has been cancelled. ${whoHadVoted(props)} The reason given is:`,
    props.reason,
    'The motion waits for another vote to be called. We will write to you again.',
  ],
  body: (props) => (
    <>
      <Paragraph>
        The {what(props)} on Motion {String(props.number)}, <strong>{props.title}</strong>, has been
        cancelled. {whoHadVoted(props)} The reason given is:
      </Paragraph>
      <Paragraph>{props.reason}</Paragraph>
      <Paragraph>The motion waits for another vote to be called.</Paragraph>
      <MailButton href={props.link}>Read the motion</MailButton>
    </>
  ),
}
