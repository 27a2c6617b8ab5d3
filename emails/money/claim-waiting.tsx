import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; amountPence: number; link: string }

export const claimWaiting: Email<Props> = {
  name: 'claim-waiting',
  kind: 'Claim to decide',
  subject: ({ number }) => `Claim ${number} needs your decision`,
  greets: ({ name }) => name,
  body: ({ number, amountPence, link }) => (
    <>
      <Paragraph>
        Claim {String(number)} for {inPounds(amountPence)} needs a decision from two officers. What
        it is for is shown only on its page: please keep it between officers.
      </Paragraph>
      <MailButton href={link}>See the claim</MailButton>
    </>
  ),
}
