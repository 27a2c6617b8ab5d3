import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; member: string; title: string; link: string }

/** To the returning officer: a member who lost device and code will come to them. */
export const restoreToConfirm: Email<Props> = {
  name: 'restore-to-confirm',
  subject: ({ title }) => `A member asks for their ballot paper back: ${title}`,
  greets: ({ name }) => name,
  body: ({ member, title, link }) => (
    <>
      <Paragraph>
        {`${member} has lost their device and their recovery code in “${title}”, and will meet or call you. Confirm only if you know that it is them, and they read you the four words you see on the page.`}
      </Paragraph>
      <Paragraph>A second officer confirms too. Then the key-holders are asked.</Paragraph>
      <MailButton href={link}>See the request</MailButton>
    </>
  ),
}
