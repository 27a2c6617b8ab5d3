import { dayInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { easierBandByPost, ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  band: string
  amountPence: number
  takenAt: string
  link: string
}

export const renewalAnnounced: Email<Props> = {
  name: 'renewal-announced',
  kind: 'Yearly renewal announced',
  tellsOfDues: true,
  subject: ({ amountPence, takenAt }) =>
    `We will take your yearly dues of ${inPounds(amountPence)} on ${shortDayInWords(new Date(takenAt))}`,
  greets: ({ name }) => name,
  onPaper: ({ band, amountPence, takenAt }) => [
    `You pay yearly (${band}). We will take ${inPounds(amountPence)} for the next year on ${dayInWords(new Date(takenAt))} from the card or account you gave us. You do not need to do anything.`,
    `To pay a different amount or another way, or to stop paying, ${ringOrWrite} before then.`,
    easierBandByPost,
  ],
  body: ({ band, amountPence, takenAt, link }) => (
    <>
      <Paragraph>
        You pay yearly ({band}). We will take <strong>{inPounds(amountPence)}</strong> for the next
        year on {dayInWords(new Date(takenAt))} from the card or account you gave us. You do not
        need to do anything.
      </Paragraph>
      <Paragraph>
        To pay a different amount, pay monthly, use another card or stop paying, make the change
        before then:
      </Paragraph>
      <MailButton href={link}>See and change your dues</MailButton>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, move to {freeBandInWords} on the same page. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
