import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  memberName: string
  group: string
  /** "a convenor" */
  role: string
  agreed: boolean
  /** They said nothing in the time they had. */
  unanswered?: true
  link: string
}

export const groupAnswered: Email<Props> = {
  name: 'group-answered',
  kind: 'Answer about joining a group',
  subject: ({ agreed, unanswered }) => {
    if (unanswered) return 'A member did not answer about joining a group'
    return agreed ? 'A member agreed to join a group' : 'A member would rather not join a group'
  },
  greets: ({ name }) => name,
  body: ({ memberName, group, role, agreed, unanswered, link }) => (
    <>
      <Paragraph>
        {unanswered
          ? `${isolateName(memberName)} did not answer in ${organisation.rules.proposalDays} days whether they want to be ${role} of the ${group}. Nothing has changed. If you still want them to be, propose it again.`
          : agreed
            ? `${isolateName(memberName)} agreed and is now ${role} of the ${group}.`
            : `${isolateName(memberName)} would rather not be ${role} of the ${group}. Nothing has changed. They need no reason.`}
      </Paragraph>
      <MailButton href={link}>See the groups</MailButton>
    </>
  ),
}
