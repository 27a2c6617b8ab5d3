import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  credential: string
  lastDay: string | null
  link: string
}

export const affiliateDelegateConfirmed: Email<Props> = {
  name: 'affiliate-delegate-confirmed',
  kind: 'Credential of a delegate',
  subject: () => 'Your credential as a delegate',
  greets: ({ name }) => name,
  body: ({ organisation, credential, lastDay, link }) => (
    <>
      <Paragraph>
        You are a delegate of {isolateName(organisation)}
        {lastDay && ` until ${inWords(lastDay)}, in the place of another`}. Show this code at the
        door of our meetings of all members:
      </Paragraph>
      <Paragraph>
        <strong>{credential}</strong>
      </Paragraph>
      <MailButton href={link}>See your credential</MailButton>
      <Paragraph>You can give it up on the same page at any time.</Paragraph>
    </>
  ),
}
