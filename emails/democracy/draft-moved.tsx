import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; number: number; title: string; link: string }

export const draftMoved: Email<Props> = {
  name: 'draft-moved',
  kind: 'Motion moved that two have written',
  subject: ({ number, title }) => `To second: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ memberName, number, title, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} has moved the motion that you wrote together. It is Motion{' '}
        {String(number)}, <strong>{title}</strong>.
      </Paragraph>
      <Paragraph>Read it as it is now. If you still agree, you can second it.</Paragraph>
      <MailButton href={link}>Read Motion {String(number)}</MailButton>
    </>
  ),
}
