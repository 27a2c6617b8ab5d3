import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; proposerName: string; link: string }

export const statementNewsToConfirm: Email<Props> = {
  name: 'statement-news-to-confirm',
  kind: 'News of a joint statement to confirm',
  subject: () => 'News for you to read and confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has written news of a joint statement, for those who signed it
        and asked for it. We will send it when a second officer has read and confirmed it.
      </Paragraph>
      <MailButton href={link}>Read the news</MailButton>
    </>
  ),
}
