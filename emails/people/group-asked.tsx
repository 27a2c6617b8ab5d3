import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { setUpEmail } from '../parts/on-paper'

type Props = {
  name: string
  group: string
  /** "a convenor" */
  role: string
  until: string
  why: string
  /** Until when they can answer. What was written before there was an end has none. */
  lapsesAt?: string
  link: string
}

export const groupAsked: Email<Props> = {
  name: 'group-asked',
  kind: 'Asked to join a group',
  subject: () => 'Would you join one of our groups?',
  greets: ({ name }) => name,
  onPaper: ({ group, role, until, why, lapsesAt }) => [
    `Two officers would like you to be ${role} of the ${group}, until ${dayInWords(new Date(until))}. They say why: ${why}`,
    `It is up to you. It begins only if you agree, and you need no reason to say no: then you do nothing. To agree, ${setUpEmail}${lapsesAt ? `, by ${lastDayInWords(new Date(lapsesAt))}` : ''}. You also choose who may read that you are in it, and can leave the group at any time.`,
  ],
  body: ({ group, role, until, why, lapsesAt, link }) => (
    <>
      <Paragraph>
        Two officers would like you to be {role} of the <strong>{group}</strong>, until{' '}
        {dayInWords(new Date(until))}. They say why: {why}
      </Paragraph>
      <Paragraph>
        It is up to you. It begins only if you agree, you need no reason to say no, and you can
        leave the group at any time. You also choose who may read that you are in it.
      </Paragraph>
      {lapsesAt && (
        <Paragraph>
          You can answer until {lastDayInWords(new Date(lapsesAt))}. If you do not, nothing changes.
        </Paragraph>
      )}
      <MailButton href={link}>Give your answer</MailButton>
    </>
  ),
}
