import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { howToVote, type OptionsByPost, objectOnTheSite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  title: string
  reason: string
  closesAt: string
  /** It is carried unless members object. Emails that wait since before there was such a thing say nothing. */
  consent?: boolean
  /** By name. Emails that wait since before there was such a thing say nothing. */
  open?: boolean
  /** Between several options. */
  between?: OptionsByPost
  link: string
}

export const voteExtended: Email<Props> = {
  name: 'vote-extended',
  kind: 'Vote extended',
  subject: ({ closesAt, number, title, consent }) =>
    `${consent ? 'Object' : 'Vote'} by ${lastDay(closesAt)} (extended): Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ number, title, reason, closesAt, consent, open, between }) => [
    `There is more time ${consent ? 'to object to' : 'to vote on'} Motion ${number}, “${title}”: it now closes on ${momentInWords(new Date(closesAt))}.`,
    `The reason given is: ${reason}`,
    ...(consent ? [objectOnTheSite] : howToVote({ number, open, between })),
  ],
  body: ({ number, title, reason, closesAt, consent, link }) => (
    <>
      <Paragraph>
        There is more time {consent ? 'to object to' : 'to vote on'} Motion {String(number)},{' '}
        <strong>{title}</strong>: it now closes on {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <Paragraph>The reason given is: {reason}</Paragraph>
      <MailButton href={link}>
        {consent ? 'Read the motion and the objections' : 'Read the motion and vote'}
      </MailButton>
    </>
  ),
}
