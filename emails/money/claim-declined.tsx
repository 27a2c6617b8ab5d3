import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; number: number; reason: string; link: string }

export const claimDeclined: Email<Props> = {
  name: 'claim-declined',
  kind: 'Claim declined',
  subject: ({ number }) => `Your claim ${number} was declined`,
  greets: ({ name }) => name,
  body: ({ number, reason, link }) => (
    <>
      <Paragraph>
        We are sorry: your claim {String(number)} was declined. This is the reason:
      </Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>
        If something is missing or was misunderstood, reply to this email or make another claim.
      </Paragraph>
      <MailButton href={link}>See your claim</MailButton>
    </>
  ),
}
