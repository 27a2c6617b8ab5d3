import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'
import { howToVote, type OptionsByPost, objectOnTheSite, ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  agreed: boolean
  open: boolean
  /** It is carried unless members object. Emails that wait since before there was such a thing say nothing. */
  consent?: boolean
  /** Between several options. */
  between?: OptionsByPost
  answer: string
  closesAt: string
  link: string
}

/** To a member whose place on the roll of a vote two officers have decided on. */
export const voteRollDecided: Email<Props> = {
  name: 'vote-roll-decided',
  kind: 'Answer about the roll of a vote',
  subject: ({ number, agreed }) =>
    agreed
      ? `You are on the roll: Motion ${number}`
      : `Your query about the roll: Motion ${number}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ number, agreed, open, consent, between, answer, closesAt }) => [
    `${decided(number, agreed, consent)} They say:`,
    answer,
    ...(agreed
      ? [
          `${closing(consent)} ${momentInWords(new Date(closesAt))}.`,
          ...(consent ? [objectOnTheSite] : howToVote({ number, open, between })),
        ]
      : [`If you have a question about it, ${ringOrWrite}.`]),
  ],
  body: ({ number, agreed, consent, answer, closesAt, link }) => (
    <>
      <Paragraph>{decided(number, agreed, consent)} They say:</Paragraph>
      <Quote>{answer}</Quote>
      {agreed && (
        <Paragraph>
          {closing(consent)} {momentInWords(new Date(closesAt))}.
        </Paragraph>
      )}
      <MailButton href={link}>
        {!agreed
          ? 'See your entry'
          : consent
            ? 'Read the motion and the objections'
            : 'Read the motion and vote'}
      </MailButton>
    </>
  ),
}

function closing(consent?: boolean): string {
  return consent ? 'You can object until' : 'Voting closes on'
}

function decided(number: number, agreed: boolean, consent?: boolean): string {
  return agreed
    ? `Two officers have added you to the roll of the vote on Motion ${number}. You can ${consent ? 'object' : 'vote'}.`
    : `Two officers have checked your entry on the roll of the vote on Motion ${number}. You are not on it.`
}
