import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  /** Members marked for a paper for whom none is entered. */
  missing: number
  /** Papers that one officer entered and no second one confirmed. */
  unconfirmed: number
  closesAt: string
  closed: boolean
  link: string
}

export const paperBallotsToCheck: Email<Props> = {
  name: 'paper-ballots-to-check',
  kind: 'Paper ballots to check',
  subject: ({ closed, closesAt, title }) =>
    closed
      ? `Check the paper ballots: ${title}`
      : `Check by ${lastMoment(closesAt)}: paper ballots in ${title}`,
  greets: ({ name }) => name,
  until: ({ closed, closesAt }) => (closed ? null : closesAt),
  body: ({ title, missing, unconfirmed, closesAt, closed, link }) => (
    <>
      <Paragraph>
        {`Voting in “${title}” ${closed ? 'closed' : 'closes'} on ${momentInWords(new Date(closesAt))}. These paper ballots will not be counted unless you act:`}
      </Paragraph>
      {unconfirmed > 0 && (
        <Paragraph>{`Entered but not yet checked by a second officer: ${unconfirmed}.`}</Paragraph>
      )}
      {missing > 0 && (
        <Paragraph>{`Members voting on paper, ballot not yet entered: ${missing}.`}</Paragraph>
      )}
      <Paragraph>
        You can enter and check paper ballots until two key-holders open the ballot box.
      </Paragraph>
      <MailButton href={link}>See the paper ballots</MailButton>
    </>
  ),
}
