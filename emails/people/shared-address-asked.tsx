import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; otherName: string; link: string }

export const sharedAddressAsked: Email<Props> = {
  name: 'shared-address-asked',
  kind: 'Shared address asked for',
  subject: () => 'Yes or no: someone asks to share this email address',
  greets: ({ name }) => name,
  body: ({ otherName, link }) => (
    <>
      <Paragraph>
        {isolateName(otherName)} has no email address and told us that they would like to get our
        emails at yours, because you live together.
      </Paragraph>
      <Paragraph>
        If you agree, whoever reads this mailbox can sign in as either of you, read everything and
        act for both. Each of you keeps your own record and your own vote. Either of you can end it
        at any time.
      </Paragraph>
      <MailButton href={link}>Say yes or no</MailButton>
      <Paragraph>If you do not know them, say no. Nothing changes unless you agree.</Paragraph>
    </>
  ),
}
