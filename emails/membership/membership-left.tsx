import { capital } from '@/lib/kernel/capital'
import { officerWith, organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  refundAsked: boolean
  link: string
  /** They told us by letter, email or phone, and officers recorded it. */
  recordedByOfficers?: true
}

export const membershipLeft: Email<Props> = {
  name: 'membership-left',
  kind: 'Membership ended',
  subject: () => 'Your membership has ended',
  greets: ({ name }) => name,
  onPaper: ({ number, refundAsked, recordedByOfficers }) => [
    `${recordedByOfficers ? 'We have recorded that you left, as you told us.' : 'You left us.'} We will take no more payments. You are no longer in any of our networks, and we have deleted what you told us in order to join them.`,
    ...(refundAsked
      ? [
          `You asked for a refund of your last payment. ${capital(officerWith('money.handle'))} will look at it, and we will write to you.`,
        ]
      : []),
    `Thank you for everything you have done with us. You can apply again at any time. Your number was ${number}.`,
    `If you did not tell us this, ${ringOrWrite} straight away.`,
  ],
  body: ({ number, refundAsked, link, recordedByOfficers }) => (
    <>
      <Paragraph>
        {recordedByOfficers
          ? 'We have recorded today that you left, as you told us. We will take no more payments.'
          : 'You left us today, and we will take no more payments.'}{' '}
        You are no longer in any of our networks, and we have deleted what you told us in order to
        join them.
      </Paragraph>
      {refundAsked && (
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
      <Paragraph>
        {recordedByOfficers
          ? 'If you did not tell us this, reply to this email straight away. You would have to apply again; your number is still yours.'
          : 'If you did not ask for this, reply to this email straight away.'}
      </Paragraph>
    </>
  ),
}
