import { momentInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { paperBallotByPost, waysToPay } from '../parts/on-paper'

type Props = {
  name: string
  title: string
  /** Not in those that were waiting before they named them. */
  positions?: { title: string; seats: number }[]
  returningOfficer?: string
  opensAt: string
  closesAt: string
  from: string
  until: string
  link: string
}

/** "Treasurer and Co-Chair (2 seats)" */
function positionsInWords(positions: NonNullable<Props['positions']>): string {
  return new Intl.ListFormat('en-GB').format(
    positions.map(({ title, seats }) => (seats > 1 ? `${title} (${seats} seats)` : title)),
  )
}

export const electionCalled: Email<Props> = {
  name: 'election-called',
  kind: 'Election called',
  subject: ({ from, title }) => `Nominations open ${shortDayInWords(new Date(from))}: ${title}`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  onPaper: ({ title, positions = [], returningOfficer, opensAt, closesAt, from, until }) => [
    `An election has been called: ${title}.${positions.length > 0 ? ` Members will vote on ${positionsInWords(positions)}.` : ''}${returningOfficer ? ` The returning officer is ${isolateName(returningOfficer)}.` : ''}`,
    `Members can be nominated from ${momentInWords(new Date(from))} to ${momentInWords(new Date(until))}. Voting opens on ${momentInWords(new Date(opensAt))} and closes on ${momentInWords(new Date(closesAt))}.`,
    paperBallotByPost,
    `If you are behind with your dues, pay before the roll is frozen so that you have a vote. ${waysToPay}`,
  ],
  body: ({ title, positions = [], returningOfficer, opensAt, closesAt, from, until, link }) => (
    <>
      <Paragraph>
        An election has been called: <strong>{title}</strong>.
        {positions.length > 0 && ` Members will vote on ${positionsInWords(positions)}.`}
        {returningOfficer && ` The returning officer is ${isolateName(returningOfficer)}.`}
      </Paragraph>
      <Paragraph>
        Members can be nominated from {momentInWords(new Date(from))} to{' '}
        {momentInWords(new Date(until))}. Voting opens on {momentInWords(new Date(opensAt))} and
        closes on {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <Paragraph>
        To stand, you need a proposer and a seconder. If you are behind with your dues, pay before
        the roll is frozen so that you have a vote.
      </Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
