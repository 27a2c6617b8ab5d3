import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; amountPence: number; answer: string; link: string }

export const refundDeclined: Email<Props> = {
  name: 'refund-declined',
  subject: () => 'About the money you asked to have back',
  greets: ({ name }) => name,
  body: ({ amountPence, answer, link }) => (
    <>
      <Paragraph>
        You asked to have {inPounds(amountPence)} back. We cannot do that. Our treasurer writes:
      </Paragraph>
      <Quote>{answer}</Quote>
      <Paragraph>If you see it differently, answer this mail.</Paragraph>
      <ButtonLink href={link}>Your dues</ButtonLink>
    </>
  ),
}
