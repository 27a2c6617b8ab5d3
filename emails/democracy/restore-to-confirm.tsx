import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; member: string; title: string; link: string }

/** To the returning officer and whoever else can confirm: a member who lost device and code will come to two of them. */
export const restoreToConfirm: Email<Props> = {
  name: 'restore-to-confirm',
  kind: 'Ballot paper of a member to confirm',
  subject: ({ title }) => `A member asks for their ballot paper back: ${title}`,
  greets: ({ name }) => name,
  body: ({ member, title, link }) => (
    <>
      <Paragraph>
        {`${isolateName(member)} has lost their device and their recovery code in “${title}”, and will meet or call two of the people who can confirm this. If they come to you, confirm only if you know that it is them, and they read you the four words you see on the page.`}
      </Paragraph>
      <Paragraph>When two of you have confirmed, we ask the key-holders.</Paragraph>
      <MailButton href={link}>See the request</MailButton>
    </>
  ),
}
