import { inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  /** "the Organising Group", "the Co-Chairs" */
  who: string
  dueOn: string
  link: string
}

export const decisionAssigned: Email<Props> = {
  name: 'decision-assigned',
  kind: 'Decision to answer for',
  subject: ({ number, title, dueOn }) => `By ${inWords(dueOn)}: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, who, dueOn, link }) => (
    <>
      <Paragraph>
        Members carried Motion {String(number)}, <strong>{title}</strong>. It must be done by{' '}
        {inWords(dueOn)}. Who answers for it: {who}.
      </Paragraph>
      <Paragraph>
        Report on the motion’s page how far it is, and when it is done. Every member can read it.
      </Paragraph>
      <MailButton href={link}>Go to Motion {String(number)}</MailButton>
    </>
  ),
}
