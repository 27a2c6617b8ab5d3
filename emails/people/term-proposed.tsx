import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposerName: string
  /** The office or the group. Not in those that waited since before it was in the subject. */
  office?: string
  what: string
  link: string
}

export const termProposed: Email<Props> = {
  name: 'term-proposed',
  kind: 'Appointment to confirm',
  subject: ({ office }) =>
    office ? `A proposal for you to confirm: ${office}` : 'A proposal for you to confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, what, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has proposed: {what}. It will take effect when a second officer
        confirms it.
      </Paragraph>
      <MailButton href={link}>See the proposal</MailButton>
    </>
  ),
}
