import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; amountPence: number; link: string }

export const claimReceived: Email<Props> = {
  name: 'claim-received',
  kind: 'Claim received',
  subject: ({ number }) => `We have your claim ${number}`,
  greets: ({ name }) => name,
  body: ({ number, amountPence, link }) => (
    <>
      <Paragraph>
        We have your claim {String(number)} for <strong>{inPounds(amountPence)}</strong>. Two
        officers will look at it, and we will email you when they have decided. Until it is paid you
        can withdraw it.
      </Paragraph>
      <MailButton href={link}>See your claim</MailButton>
    </>
  ),
}
