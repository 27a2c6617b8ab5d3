import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  closedAt: string
  again: boolean
  /** It is carried unless members object. Emails that wait since before there was such a thing say nothing. */
  consent?: boolean
  link: string
}

export const voteToDeclare: Email<Props> = {
  name: 'vote-to-declare',
  kind: 'Result of a vote to declare',
  subject: ({ number, title, again }) =>
    `${again ? 'Still to declare' : 'To declare'}: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, closedAt, again, consent, link }) => (
    <>
      <Paragraph>
        {consent ? 'The time to object to' : 'Voting on'} Motion {String(number)},{' '}
        <strong>{title}</strong>, {consent ? 'ended' : 'closed'} on{' '}
        {momentInWords(new Date(closedAt))}. The result has not been declared
        {again ? ', and members are waiting for it' : ' yet'}.
      </Paragraph>
      <Paragraph>
        {capital(officerWith('votes.declare'))}
        {consent
          ? ' declares it carried at the desk.'
          : ' counts the ballots and declares it at the desk.'}{' '}
        We will email you again until it is done.
      </Paragraph>
      <MailButton href={link}>Go to Motion {String(number)}</MailButton>
    </>
  ),
}
