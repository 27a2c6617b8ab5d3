import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  members: number
  /** Their standing, in words: "8 in good standing, 2 lapsed". */
  standing: string
  preparedBy: string
  confirmedBy: string
  link: string
}

export const membersImported: Email<Props> = {
  name: 'members-imported',
  kind: 'Import of members',
  subject: ({ members }) =>
    `${members.toLocaleString('en-GB')} ${members === 1 ? 'member was' : 'members were'} imported`,
  greets: ({ name }) => name,
  body: ({ members, standing, preparedBy, confirmedBy, link }) => (
    <>
      <Paragraph>
        {members.toLocaleString('en-GB')} {members === 1 ? 'member has been' : 'members have been'}{' '}
        imported from another system. {isolateName(preparedBy)} prepared it and{' '}
        {isolateName(confirmedBy)} confirmed it.
      </Paragraph>
      <Paragraph>When the list was checked: {standing}.</Paragraph>
      <Paragraph>
        They are only on rolls that are frozen at least {organisation.rules.importRollDays} days
        after the import. It can be undone for {organisation.rules.importUndoDays} days. If you did
        not expect this, reply to this email.
      </Paragraph>
      <MailButton href={link}>See the import</MailButton>
    </>
  ),
}
