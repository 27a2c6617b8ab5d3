import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; otherName: string; link: string }

export const sharedAddressBegun: Email<Props> = {
  name: 'shared-address-begun',
  kind: 'Address shared',
  subject: () => 'This email address is now shared',
  greets: ({ name }) => name,
  body: ({ otherName, link }) => (
    <>
      <Paragraph>
        You now share this email address with {isolateName(otherName)}. Each email to one of you
        begins with their name, apart from those with which you sign in and the one that
        acknowledges a complaint. When you sign in, we ask which of you it is.
      </Paragraph>
      <Paragraph>
        Whoever reads this mailbox can sign in as either of you, read everything and act for both.
        If that is not what you want, end it on your page, or reply to this email.
      </Paragraph>
      <MailButton href={link}>See your details</MailButton>
    </>
  ),
}
