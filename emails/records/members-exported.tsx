import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  officerName: string
  members: number
  /** As it stands within a sentence. */
  reason: string
  /** To the audit log, for those who read it. */
  link?: string
}

export const membersExported: Email<Props> = {
  name: 'members-exported',
  kind: 'Export of members',
  subject: ({ members }) =>
    `${members.toLocaleString('en-GB')} ${members === 1 ? 'record was' : 'records were'} exported`,
  greets: ({ name }) => name,
  body: ({ officerName, members, reason, link }) => (
    <>
      <Paragraph>
        {isolateName(officerName)} has downloaded a list of {members.toLocaleString('en-GB')}{' '}
        {members === 1 ? 'member' : 'members'} and gave this reason: {reason}.
      </Paragraph>
      <Paragraph>
        We tell every officer each time. If you did not expect this, ask them, or reply to this
        email.
      </Paragraph>
      {link && <MailButton href={link}>Read the audit log</MailButton>}
    </>
  ),
}
