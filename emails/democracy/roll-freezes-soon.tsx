import { momentInWords } from '@/lib/kernel/calendar'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { waysToPay } from '../parts/on-paper'

type Props = { name: string; title: string; until: string; link: string }

export const rollFreezesSoon: Email<Props> = {
  name: 'roll-freezes-soon',
  kind: 'Roll freezes soon, dues unpaid',
  subject: ({ until, title }) => `Pay by ${lastMoment(until)} to have a vote: ${title}`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  onPaper: ({ title, until }) => [
    `The roll for ${title} will be frozen on ${momentInWords(new Date(until))}. As your dues are today, you will not be on it and will not be able to vote. If your payment arrives before then, you will be.`,
    waysToPay,
  ],
  body: ({ title, until, link }) => (
    <>
      <Paragraph>
        The roll for <strong>{title}</strong> will be frozen on {momentInWords(new Date(until))}. As
        your dues are today, you will not be on it and will not be able to vote.
      </Paragraph>
      <Paragraph>
        If your payment arrives before then, you will be on it: a card pays straight away, a Direct
        Debit takes 4 to 7 working days.
        {freeBandInWords && ` You can also move to ${freeBandInWords}.`}
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
