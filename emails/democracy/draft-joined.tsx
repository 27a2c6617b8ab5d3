import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; title: string; link: string }

export const draftJoined: Email<Props> = {
  name: 'draft-joined',
  kind: 'Somebody writes a motion with its mover',
  subject: ({ title }) => `Writing it together: ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, title, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} writes your motion, <strong>{title}</strong>, with you now. You
        can both read and change the words.
      </Paragraph>
      <MailButton href={link}>Go to the draft</MailButton>
    </>
  ),
}
