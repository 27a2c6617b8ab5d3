import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; until: string }

export const emailChangeToProve: Email<Props> = {
  name: 'email-change-to-prove',
  kind: 'New email address to prove',
  subject: ({ until }) => `Confirm your email address by ${dayInWords(new Date(until))}`,
  until: ({ until }) => until,
  body: ({ link }) => (
    <>
      <Paragraph>
        We have been asked to write to someone at this address from now on. If that is you, confirm
        it here.
      </Paragraph>
      <MailButton href={link}>Confirm this address</MailButton>
      <Paragraph>
        If it is not you, say so on the same page, or do nothing: then nothing changes.
      </Paragraph>
    </>
  ),
}
