import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  memberName: string
  group: string
  /** "a convenor" */
  role: string
  agreed: boolean
  link: string
}

export const groupAnswered: Email<Props> = {
  name: 'group-answered',
  kind: 'Answer about joining a group',
  subject: ({ agreed }) =>
    agreed ? 'A member agreed to join a group' : 'A member would rather not join a group',
  greets: ({ name }) => name,
  body: ({ memberName, group, role, agreed, link }) => (
    <>
      <Paragraph>
        {agreed
          ? `${isolateName(memberName)} agreed and is now ${role} of the ${group}.`
          : `${isolateName(memberName)} would rather not be ${role} of the ${group}. Nothing has changed. They need no reason.`}
      </Paragraph>
      <MailButton href={link}>See the groups</MailButton>
    </>
  ),
}
