import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; proposerName: string; undo: boolean; link: string }

export const mergeToConfirm: Email<Props> = {
  name: 'merge-to-confirm',
  kind: 'Merge of two records to confirm',
  subject: () => 'A record needs a second officer',
  greets: ({ name }) => name,
  body: ({ proposerName, undo, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)}{' '}
        {undo
          ? 'proposes to undo a merge of two records, because they are two people’s.'
          : 'proposes to merge two records, because they are one person’s.'}{' '}
        Nothing changes until a second officer confirms it.
      </Paragraph>
      <Paragraph>
        Ask {isolateName(proposerName)} how they know, then confirm or decline it.
      </Paragraph>
      <MailButton href={link}>See the records</MailButton>
    </>
  ),
}
