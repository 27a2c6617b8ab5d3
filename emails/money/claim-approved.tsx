import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  amountPence: number
  grantedPence: number
  link: string
}

export const claimApproved: Email<Props> = {
  name: 'claim-approved',
  kind: 'Claim approved',
  subject: ({ number }) => `Your claim ${number} is approved`,
  greets: ({ name }) => name,
  body: ({ number, amountPence, grantedPence, link }) => (
    <>
      <Paragraph>
        Two officers have approved your claim {String(number)}:{' '}
        <strong>{inPounds(grantedPence)}</strong>
        {grantedPence < amountPence ? ` of the ${inPounds(amountPence)} you asked for` : ''}.{' '}
        {capital(officerWith('money.handle'))} will now make the bank transfer, and we will email
        you when that is done.
      </Paragraph>
      <MailButton href={link}>See your claim</MailButton>
    </>
  ),
}
