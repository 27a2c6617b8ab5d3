import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { paperBallotByPost } from '../parts/on-paper'

type Props = {
  name: string
  title: string
  collectFrom: string
  opensAt: string
  closesAt: string
  link: string
}

export const ballotPapersReady: Email<Props> = {
  name: 'ballot-papers-ready',
  kind: 'Ballot papers ready',
  subject: ({ closesAt, title }) =>
    `Collect your ballot paper by ${lastMoment(closesAt)}: ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ title, opensAt, closesAt }) => [
    `You are on the roll for ${title}. Voting opens on ${momentInWords(new Date(opensAt))} and closes on ${momentInWords(new Date(closesAt))}.`,
    paperBallotByPost,
  ],
  body: ({ title, collectFrom, opensAt, closesAt, link }) => (
    <>
      <Paragraph>
        You are on the roll for <strong>{title}</strong>. You can collect your ballot paper from{' '}
        {momentInWords(new Date(collectFrom))}. Collect it before voting opens if you can: then
        nobody can tell from the time which ballot is yours.
      </Paragraph>
      <Paragraph>
        Voting opens on {momentInWords(new Date(opensAt))} and closes on{' '}
        {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <MailButton href={link}>Collect your ballot paper</MailButton>
    </>
  ),
}
