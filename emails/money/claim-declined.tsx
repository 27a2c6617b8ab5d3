import type { Email } from '../email'
import { ButtonLink, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; number: number; reason: string; link: string }

export const claimDeclined: Email<Props> = {
  name: 'claim-declined',
  subject: ({ number }) => `About your claim ${number}`,
  greets: ({ name }) => name,
  body: ({ number, reason, link }) => (
    <>
      <Paragraph>
        We are sorry: your claim {String(number)} was declined. This is the reason:
      </Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>
        If something is missing or was misunderstood, answer this mail, or make another claim.
      </Paragraph>
      <ButtonLink href={link}>See your claim</ButtonLink>
    </>
  ),
}
