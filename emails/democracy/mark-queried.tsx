import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; title: string; link: string }

export const markQueried: Email<Props> = {
  name: 'mark-queried',
  kind: 'Mark in the register to check',
  subject: ({ title }) => `A mark in the register to check: ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, title, link }) => (
    <>
      <Paragraph>
        The marked register of <strong>{title}</strong> says that {isolateName(memberName)} has a
        ballot paper. They say that they did not collect one, so someone else may have it. Please
        find out, and answer them.
      </Paragraph>
      <MailButton href={link}>Answer the query</MailButton>
    </>
  ),
}
