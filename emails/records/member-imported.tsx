import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; link: string }

export const memberImported: Email<Props> = {
  name: 'member-imported',
  kind: 'Welcome to an imported member',
  subject: () => 'Your membership has moved to a new site',
  greets: ({ name }) => name,
  body: ({ number, link }) => (
    <>
      <Paragraph>
        {organisation.name} has moved to a new site, and your membership has moved with it. Your
        membership number here is{' '}
        <strong>
          {organisation.memberNumberPrefix}-{String(number).padStart(4, '0')}
        </strong>
        .
      </Paragraph>
      <Paragraph>
        You do not need a password: enter this email address and we will email you a link. Then
        check that your details and your dues are right. You can correct them yourself, and you can
        leave at any time.
      </Paragraph>
      <MailButton href={link}>Sign in</MailButton>
    </>
  ),
}
