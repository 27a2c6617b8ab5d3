import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; writer: string; address: string; link: string }

export const sponsorShared: Email<Props> = {
  name: 'sponsor-shared',
  kind: 'Address shared with a supporter',
  subject: () => 'An address to write to',
  greets: ({ name }) => name,
  body: ({ writer, address, link }) => (
    <>
      <Paragraph>
        {isolateName(writer)} has shared their email address with you: {address}. You can write to
        each other directly from now on.
      </Paragraph>
      <MailButton href={link}>See your messages</MailButton>
    </>
  ),
}
