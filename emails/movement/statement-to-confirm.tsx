import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposerName: string
  title: string
  proposal: 'publish' | 'withdraw'
  link: string
}

export const statementToConfirm: Email<Props> = {
  name: 'statement-to-confirm',
  kind: 'Joint statement to confirm',
  subject: () => 'A joint statement for you to read and confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, title, proposal, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} asks for the joint statement <strong>{title}</strong> to be{' '}
        {proposal === 'publish'
          ? 'published. Its text is fixed for good when a second officer has read and confirmed it.'
          : 'taken down. That happens when a second officer has confirmed it.'}
      </Paragraph>
      <MailButton href={link}>Read the statement</MailButton>
    </>
  ),
}
