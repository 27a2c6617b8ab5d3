import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; memberName: string; link: string }

export const affiliateDelegateGone: Email<Props> = {
  name: 'affiliate-delegate-gone',
  kind: 'Delegate of an affiliate declined',
  subject: () => 'You can name another delegate',
  greets: ({ name }) => name,
  body: ({ organisation, memberName, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} is not, or no longer, a delegate of {isolateName(organisation)}.
        You can name someone else.
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
