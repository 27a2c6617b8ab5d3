import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = {
  name: string
  band: string
  amountPence: number
  takenAt: string
  link: string
}

export const renewalAnnounced: Email<Props> = {
  name: 'renewal-announced',
  subject: () => 'Your yearly dues are due soon',
  greets: ({ name }) => name,
  body: ({ band, amountPence, takenAt, link }) => (
    <>
      <Paragraph>
        You pay your dues by the year ({band}). The next year,{' '}
        <strong>{inPounds(amountPence)}</strong>, is taken on {dayInWords(new Date(takenAt))} from
        the card or account that you gave us. You need not do anything.
      </Paragraph>
      <Paragraph>
        If you want to pay another amount, pay by the month, give another card or stop paying, do it
        before that day:
      </Paragraph>
      <ButtonLink href={link}>See and change your dues</ButtonLink>
      <Paragraph>
        If money is short, move to the free band on the same page. Nobody asks why.
      </Paragraph>
    </>
  ),
}
