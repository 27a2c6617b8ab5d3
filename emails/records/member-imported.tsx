import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; link: string }

export const memberImported: Email<Props> = {
  name: 'member-imported',
  subject: () => 'Your membership has moved',
  greets: ({ name }) => name,
  body: ({ number, link }) => (
    <>
      <Paragraph>
        {organisation.name} keeps its memberships on a new site, and yours has come along. Your
        membership number here is{' '}
        <strong>
          {organisation.memberNumberPrefix}-{String(number).padStart(4, '0')}
        </strong>
        .
      </Paragraph>
      <Paragraph>
        You need no password: type this email address, and we mail you a link. Then look whether
        your details and your dues came over rightly. You can correct them yourself, and you can
        leave whenever you like.
      </Paragraph>
      <ButtonLink href={link}>Sign in</ButtonLink>
    </>
  ),
}
