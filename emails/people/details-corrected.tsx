import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; what: string; officerName: string; link: string }

export const detailsCorrected: Email<Props> = {
  name: 'details-corrected',
  kind: 'Details corrected',
  subject: ({ what }) => `Your ${what} has been corrected`,
  greets: ({ name }) => name,
  onPaper: ({ what, officerName }) => [
    `${isolateName(officerName)} has corrected the ${what} that we hold for you.`,
    `If nobody should have changed it, or you want to know what we hold, ${ringOrWrite}.`,
  ],
  body: ({ what, officerName, link }) => (
    <>
      <Paragraph>
        {isolateName(officerName)} has corrected the {what} that we hold for you.
      </Paragraph>
      <Paragraph>
        You can check it, and change it yourself. If nobody should have changed it, reply to this
        email.
      </Paragraph>
      <MailButton href={link}>See your details</MailButton>
    </>
  ),
}
