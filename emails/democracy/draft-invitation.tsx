import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; title: string; link: string }

export const draftInvitation: Email<Props> = {
  name: 'draft-invitation',
  kind: 'Invitation to write a motion together',
  subject: ({ title }) => `Write it together? ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, title, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} is writing a motion, <strong>{title}</strong>, and asks whether
        you write it together.
      </Paragraph>
      <Paragraph>
        You can both change the words. You second nothing by it: when the motion is moved, you read
        it again and decide. If you do not want to, you do not have to do anything.
      </Paragraph>
      <MailButton href={link}>See the invitation</MailButton>
    </>
  ),
}
