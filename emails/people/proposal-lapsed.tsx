import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  /** "the end of a membership": never whose. */
  what: string
  link: string
}

export const proposalLapsed: Email<Props> = {
  name: 'proposal-lapsed',
  kind: 'Proposal lapsed',
  subject: () => 'What you proposed was not confirmed in time',
  greets: ({ name }) => name,
  body: ({ what, link }) => (
    <>
      <Paragraph>
        No second officer confirmed {what} in {organisation.rules.proposalDays} days, so what you
        proposed has lapsed. Nothing has changed. If it is still needed, propose it again.
      </Paragraph>
      <MailButton href={link}>Open the page</MailButton>
    </>
  ),
}
