import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; number: number; until: string; link: string }

/** To the officers who look after a vote: a member says that they should be on its roll. */
export const voteRollQueried: Email<Props> = {
  name: 'vote-roll-queried',
  kind: 'Query about the roll of a vote',
  subject: ({ number }) => `A query about the roll to answer: Motion ${number}`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  body: ({ memberName, number, until, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} says that they should be on the roll of the vote on Motion{' '}
        {String(number)}. One officer proposes an answer and another one confirms it. The roll can
        be changed until {momentInWords(new Date(until))}.
      </Paragraph>
      <MailButton href={link}>Answer the query</MailButton>
    </>
  ),
}
