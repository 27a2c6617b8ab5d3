import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; amountPence: number; answer: string; link: string }

export const refundDeclined: Email<Props> = {
  name: 'refund-declined',
  kind: 'Refund declined',
  tellsOfDues: true,
  subject: () => 'Your refund request',
  greets: ({ name }) => name,
  body: ({ amountPence, answer, link }) => (
    <>
      <Paragraph>
        You asked for a refund of {inPounds(amountPence)}. We cannot give it.{' '}
        {capital(officerWith('money.handle'))} says:
      </Paragraph>
      <Quote>{answer}</Quote>
      <Paragraph>If you disagree, reply to this email.</Paragraph>
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
