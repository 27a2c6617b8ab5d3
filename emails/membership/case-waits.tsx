import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Task =
  | 'confirm-case'
  | 'confirm-measure'
  | 'name-panel'
  | 'name-appeal-panel'
  | 'replace-panel'
  | 'proposal-lapsed'
  | 'case-lapsed'
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
    'A case has been brought. The members who decide it have to be named: one officer proposes them and another confirms, and neither can have had a part in it.',
  'name-appeal-panel':
    'There is an appeal in a case. The members who hear it have to be named: one officer proposes them and another confirms. None of them can have had a part in the case.',
  'replace-panel':
    'One of the members who were to decide a case has stepped aside. Two officers who have no other part in it can name another member.',
  'proposal-lapsed': `What you proposed in a case has lapsed: no second officer confirmed it in ${organisation.rules.proposalDays} days. If it is still needed, propose it again.`,
  'case-lapsed': `The case you proposed was not brought: no second officer confirmed it in ${organisation.rules.proposalDays} days. The member never hears of it.`,
  'member-answered': 'The member has answered in a case.',
  'time-asked': 'The member asks for more time to answer in a case.',
  decide:
    'You have been named as one of the members who decide a case. Read everything in it first. If you are too close to anyone in it, step aside on its page: another member is named in your place.',
  'hear-appeal':
    'You have been named as one of the members who hear an appeal. Read everything in the case first. If you are too close to anyone in it, step aside on its page: another member is named in your place.',
  draft:
    'One of the members who decide a case with you has drafted the decision. Agree to it, or write another. Every draft stays open, and each of you agrees to one.',
  'appeal-draft':
    'One of the members who hear an appeal with you has drafted the decision. Agree to it, or write another. Every draft stays open, and each of you agrees to one.',
  decided: 'A case has been decided.',
}

/** As long as nothing has been decided, each of them says so. */
const undecided: readonly Task[] = [
  'confirm-case',
  'name-panel',
  'member-answered',
  'time-asked',
  'decide',
  'draft',
]

export const caseWaits: Email<Props> = {
  name: 'case-waits',
  kind: 'Case to work on',
  subject: ({ task }) =>
    task === 'proposal-lapsed' || task === 'case-lapsed'
      ? 'Nobody confirmed what you proposed'
      : 'Something waits for you: please sign in',
  greets: ({ name }) => name,
  body: ({ task, link }) => (
    <>
      <Paragraph>{said[task]}</Paragraph>
      {undecided.includes(task) && (
        <Paragraph>The member is presumed innocent: nothing has been decided.</Paragraph>
      )}
      <Paragraph>Talk about it only with people who can read it.</Paragraph>
      <MailButton href={link}>Open the case</MailButton>
    </>
  ),
}
