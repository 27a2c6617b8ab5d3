import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposerName: string
  memberName: string
  erases?: boolean
  link: string
}

export const endingToConfirm: Email<Props> = {
  name: 'ending-to-confirm',
  kind: 'End of a membership to confirm',
  subject: () => 'A record needs a second officer',
  greets: ({ name }) => name,
  body: ({ proposerName, memberName, erases, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} has recorded that{' '}
        {erases
          ? `${isolateName(memberName)} asked by letter to have their details erased`
          : `the membership of ${isolateName(memberName)} ends`}
        . Nothing happens until a second officer confirms it.
      </Paragraph>
      <Paragraph>
        Ask {isolateName(proposerName)} how they know, then confirm or decline it.
      </Paragraph>
      <MailButton href={link}>See the record</MailButton>
    </>
  ),
}
