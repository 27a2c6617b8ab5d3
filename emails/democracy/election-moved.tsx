import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  reason: string
  /** "Voting opens: Friday 14 March 2027 at 9am" */
  dates: string[]
  link: string
}

export const electionMoved: Email<Props> = {
  name: 'election-moved',
  kind: 'New dates of an election',
  subject: ({ title }) => `New dates: ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ title, reason, dates }) => [
    `The dates of “${title}” have moved. The new ones are:`,
    ...dates,
    `The reason given is: ${reason}`,
  ],
  body: ({ title, reason, dates, link }) => (
    <>
      <Paragraph>The dates of “{title}” have moved. The new ones are:</Paragraph>
      {dates.map((date) => (
        <Paragraph key={date}>{date}</Paragraph>
      ))}
      <Paragraph>The reason given is: {reason}</Paragraph>
      <MailButton href={link}>See all dates</MailButton>
    </>
  ),
}
