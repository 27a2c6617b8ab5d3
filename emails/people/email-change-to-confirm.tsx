import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; proposerName: string; memberName: string; link: string }

export const emailChangeToConfirm: Email<Props> = {
  name: 'email-change-to-confirm',
  kind: 'New email address of a member to confirm',
  subject: () => 'A new email address needs a second officer',
  greets: ({ name }) => name,
  body: ({ proposerName, memberName, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has asked for a new email address for {isolateName(memberName)}.
        Anyone who reads it can sign in as them. If the old address does not answer, it counts only
        once a second officer has confirmed it.
      </Paragraph>
      <Paragraph>
        Please make sure with the member that they asked, and not by way of the new address. Then
        confirm the change or stop it.
      </Paragraph>
      <MailButton href={link}>See the record</MailButton>
    </>
  ),
}
