import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; title: string; link: string }

export const challengeReceived: Email<Props> = {
  name: 'challenge-received',
  kind: 'Challenge to answer',
  subject: ({ title }) => `Challenge to answer: ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, title, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} challenges the result of <strong>{title}</strong>. As returning
        officer you have to answer, with your reasons. Until every challenge is answered, nobody who
        was elected can take up their office.
      </Paragraph>
      <MailButton href={link}>Read the challenge</MailButton>
    </>
  ),
}
