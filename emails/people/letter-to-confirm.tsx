import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; proposerName: string; link: string }

export const letterToConfirm: Email<Props> = {
  name: 'letter-to-confirm',
  kind: 'Letter to many to confirm',
  subject: () => 'A letter for you to read and confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has written a letter to many, by email. It goes when a second
        officer has read and confirmed it.
      </Paragraph>
      <MailButton href={link}>Read the letter</MailButton>
    </>
  ),
}
