import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; number: number; title: string; link: string }

/** To the officers without a part in a result: a member doubts it. */
export const voteChallenged: Email<Props> = {
  name: 'vote-challenged',
  kind: 'Challenge of a vote to answer',
  subject: ({ number, title }) => `Challenge to answer: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, number, title, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} challenges the result of Motion {String(number)},{' '}
        <strong>{title}</strong>. One officer answers with reasons, and another one confirms the
        answer.
      </Paragraph>
      <MailButton href={link}>Read the challenge</MailButton>
    </>
  ),
}
