import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; preparedBy: string; members: number; link: string }

export const importToConfirm: Email<Props> = {
  name: 'import-to-confirm',
  kind: 'Import to confirm',
  subject: () => 'An import for you to confirm',
  greets: ({ name }) => name,
  body: ({ preparedBy, members, link }) => (
    <>
      <Paragraph>
        {isolateName(preparedBy)} has prepared an import of {members.toLocaleString('en-GB')}{' '}
        {members === 1 ? 'member' : 'members'}. Nobody is imported until a second officer confirms
        it.
      </Paragraph>
      <Paragraph>
        Each of them gets a vote as soon as they are in good standing, on rolls that are frozen at
        least {organisation.rules.importRollDays} days after the import. Check how many there are,
        how they would stand, and since when they are said to be members.
      </Paragraph>
      <MailButton href={link}>Check the import</MailButton>
    </>
  ),
}
