import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Task =
  | 'confirm-case'
  | 'confirm-measure'
  | 'name-panel'
  | 'name-appeal-panel'
  | 'member-answered'
  | 'time-asked'
  | 'decide'
  | 'hear-appeal'
  | 'draft'
  | 'appeal-draft'
  | 'decided'

type Props = { name: string; task: Task; link: string }

const said: Record<Task, string> = {
  'confirm-case':
    'An officer has proposed to bring a case about what is alleged of a member. It needs a second officer, or nothing happens.',
  'confirm-measure': 'An officer has proposed something in a case. It needs a second officer.',
  'name-panel':
    'A case has been brought. Someone who had no part in it has to name the members who decide it.',
  'name-appeal-panel':
    'There is an appeal in a case. Someone has to name the members who hear it: none of them can have had a part in it.',
  'member-answered': 'The member has answered in a case.',
  'time-asked': 'The member asks for more time to answer in a case.',
  decide:
    'You have been named as one of the members who decide a case. Read everything in it first. The member is presumed innocent. If you are too close to anyone in it, leave it to the others: more than half of you have to agree.',
  'hear-appeal':
    'You have been named as one of the members who hear an appeal. Read everything in the case first. If you are too close to anyone in it, leave it to the others: more than half of you have to agree.',
  draft:
    'One of the members who decide a case with you has drafted the decision. Agree to it, or write another draft. A new draft replaces the one before it.',
  'appeal-draft':
    'One of the members who hear an appeal with you has drafted the decision. Agree to it, or write another draft. A new draft replaces the one before it.',
  decided: 'A case has been decided.',
}

export const caseWaits: Email<Props> = {
  name: 'case-waits',
  subject: () => 'Something waits for you: please sign in',
  greets: ({ name }) => name,
  body: ({ task, link }) => (
    <>
      <Paragraph>{said[task]}</Paragraph>
      <Paragraph>Talk about it only with people who can read it.</Paragraph>
      <MailButton href={link}>Open the case</MailButton>
    </>
  ),
}
