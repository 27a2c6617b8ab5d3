import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { askForCasePapers } from './case-on-paper'

type Props = { name: string; until: string; endsAt: string; link: string }

export const chargeBrought: Email<Props> = {
  name: 'charge-brought',
  kind: 'Case brought',
  subject: () => 'Please read this: we need your answer',
  greets: ({ name }) => name,
  onPaper: ({ until, endsAt }) => [
    'Something is alleged about you as a member, and two officers have brought it as a case. You are presumed innocent. Nothing has been decided.',
    askForCasePapers,
    `You can answer in a letter, send papers with it, name someone to go with you, and ask for more time. Please answer by ${lastDayInWords(new Date(until))}. What you write is put with the papers that those who decide read.`,
    `The case is decided by members who had no part in bringing it. If it has not been decided by ${lastDayInWords(new Date(endsAt))}, it drops, unless two officers record why it needs more time and tell you before then.`,
  ],
  body: ({ until, endsAt, link }) => (
    <>
      <Paragraph>
        Something is alleged about you as a member, and two officers have brought it as a case. You
        are presumed innocent. Nothing has been decided.
      </Paragraph>
      <Paragraph>
        Sign in to read what is alleged, under which rule, and all the evidence. You can answer in
        writing, add files, name someone to go with you, and ask for more time. Please answer by{' '}
        {lastDayInWords(new Date(until))}.
      </Paragraph>
      <Paragraph>
        The case is decided by members who had no part in bringing it. If it has not been decided by{' '}
        {lastDayInWords(new Date(endsAt))}, it drops, unless two officers record why it needs more
        time and tell you before then.
      </Paragraph>
      <MailButton href={link}>Read it and answer</MailButton>
    </>
  ),
}
