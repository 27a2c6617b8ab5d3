import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; title: string; reason: string; until: string; link: string }

export const leftOffRoll: Email<Props> = {
  name: 'left-off-roll',
  kind: 'Not on the roll',
  subject: ({ until, title }) => `Query by ${lastDay(until)}: you are not on the roll for ${title}`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  onPaper: ({ title, reason, until }) => [
    `The roll for ${title} has been frozen, and you are not on it. ${reason}`,
    `If you think this is wrong, you can query it until ${momentInWords(new Date(until))}: ${ringOrWrite}. The sooner you do, the easier it is to correct.`,
  ],
  body: ({ title, reason, until, link }) => (
    <>
      <Paragraph>
        The roll for <strong>{title}</strong> has been frozen, and you are not on it. {reason}
      </Paragraph>
      <Paragraph>
        If you think this is wrong, you can query it until {momentInWords(new Date(until))}. The
        sooner you do, the easier it is to correct.
      </Paragraph>
      <MailButton href={link}>Check your entry on the roll</MailButton>
    </>
  ),
}
