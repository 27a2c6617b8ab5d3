import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; officerName: string; what: string; link: string }

export const officeVacant: Email<Props> = {
  name: 'office-vacant',
  kind: 'Office vacant',
  subject: ({ what }) => `Vacant office: ${what}`,
  greets: ({ name }) => name,
  body: ({ officerName, what, link }) => (
    <>
      <Paragraph>
        {isolateName(officerName)} has left us, so their office has ended: {what}. It stays vacant
        until a new officer is proposed and confirmed.
      </Paragraph>
      <MailButton href={link}>Propose someone</MailButton>
    </>
  ),
}
