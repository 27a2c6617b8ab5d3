import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph, Quote } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; reason: string }

export const applicationDeclined: Email<Props> = {
  name: 'application-declined',
  kind: 'Application declined',
  subject: () => 'About your application',
  greets: ({ name }) => name,
  onPaper: ({ reason }) => [
    'We have read your application with care and decided not to accept it. The reason is:',
    reason,
    `If you think we got something wrong, ${ringOrWrite}. We keep a declined application for ${organisation.retention.declinedApplicationMonths} months and then delete it.`,
  ],
  body: ({ reason }) => (
    <>
      <Paragraph>
        We have read your application with care and decided not to accept it. The reason is:
      </Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>
        If you think we got something wrong, reply to this email or write to {organisation.email}.
        We keep a declined application for {organisation.retention.declinedApplicationMonths} months
        and then delete it.
      </Paragraph>
    </>
  ),
}
