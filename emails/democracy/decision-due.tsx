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
  overdue: boolean
  /** It goes to one of those who answer, not to an officer who calls votes. */
  own: boolean
  link: string
}

export const decisionDue: Email<Props> = {
  name: 'decision-due',
  kind: 'Decision that is due',
  subject: ({ number, title, dueOn, overdue }) =>
    `${overdue ? 'Overdue since' : 'Due on'} ${inWords(dueOn)}: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, who, dueOn, overdue, own, link }) => (
    <>
      <Paragraph>
        Members carried Motion {String(number)}, <strong>{title}</strong>. It{' '}
        {overdue ? 'was to be' : 'must be'} done by {inWords(dueOn)}, and nobody has reported that
        it is. Who answers for it: {who}.
      </Paragraph>
      <Paragraph>
        {own
          ? 'Report on the motion’s page how far it is. Every member can read it.'
          : 'You can ask them how far it is, or name somebody else at the desk.'}
      </Paragraph>
      <MailButton href={link}>Go to Motion {String(number)}</MailButton>
    </>
  ),
}
