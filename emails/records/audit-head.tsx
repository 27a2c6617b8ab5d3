import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  /** The number of the last entry. */
  entries: number
  /** As people write it down, in groups. */
  fingerprint: string
  at: string
  link: string
}

export const auditHead: Email<Props> = {
  name: 'audit-head',
  kind: 'Fingerprint of the audit log',
  subject: ({ entries }) => `Keep this: audit log, entry ${entries.toLocaleString('en-GB')}`,
  greets: ({ name }) => name,
  body: ({ entries, fingerprint, at, link }) => (
    <>
      <Paragraph>
        The last entry in our audit log is number <strong>{entries.toLocaleString('en-GB')}</strong>
        , from {momentInWords(new Date(at))}. Its fingerprint is:
      </Paragraph>
      <Paragraph>
        <strong>{fingerprint}</strong>
      </Paragraph>
      <Paragraph>
        You do not need to do anything but keep this email. If anyone changes or deletes an entry up
        to this one, even someone who runs our server, the fingerprint will no longer be in the log.
        We send one email like this a day, when something was logged.
      </Paragraph>
      <MailButton href={link}>How to check it</MailButton>
    </>
  ),
}
