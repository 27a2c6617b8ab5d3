import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

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
  subject: ({ title }) => `Papers filled in by hand wait: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, missing, unconfirmed, closesAt, closed, link }) => (
    <>
      <Paragraph>
        {`Voting in “${title}” ${closed ? 'closed' : 'closes'} on ${momentInWords(new Date(closesAt))}. These papers filled in by hand would not be counted as it stands:`}
      </Paragraph>
      {unconfirmed > 0 && (
        <Paragraph>{`Entered, and not yet typed by a second officer: ${unconfirmed}.`}</Paragraph>
      )}
      {missing > 0 && (
        <Paragraph>{`Members marked for a paper, with nothing entered for them yet: ${missing}.`}</Paragraph>
      )}
      <Paragraph>
        Papers can be entered and confirmed until two key-holders open the ballots.
      </Paragraph>
      <ButtonLink href={link}>Look at the papers</ButtonLink>
    </>
  ),
}
