import { capital } from '@/lib/kernel/capital'
import { officerWith, organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; asksBack: boolean; link: string }

export const membershipLeft: Email<Props> = {
  name: 'membership-left',
  subject: () => 'Your membership has ended',
  greets: ({ name }) => name,
  body: ({ number, asksBack, link }) => (
    <>
      <Paragraph>
        You left us today, and we will take no more payments. You are no longer in any of our
        networks, and we have deleted what you told us in order to join them.
      </Paragraph>
      {asksBack && (
        <Paragraph>
          You asked for a refund of your last payment. {capital(officerWith('money.handle'))} will
          look at it, and we will email you.
        </Paragraph>
      )}
      <Paragraph>
        Thank you for everything you have done with us. You can apply again at any time. If you do
        so with this email address within {String(organisation.retention.lapsedProfileYears)} years,
        number {String(number)} is still yours.
      </Paragraph>
      <MailButton href={link}>Apply to come back</MailButton>
      <Paragraph>If you did not ask for this, reply to this email straight away.</Paragraph>
    </>
  ),
}
