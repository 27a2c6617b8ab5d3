import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; members: number; officers: string[]; link: string }

export const organisationFounded: Email<Props> = {
  name: 'organisation-founded',
  kind: 'Organisation founded',
  subject: () => 'You are one of our founding members',
  greets: ({ name }) => name,
  body: ({ members, officers, link }) => (
    <>
      <Paragraph>
        {organisation.name} has been founded on its new site with {members} members, and you are one
        of them. Its first officers are:
      </Paragraph>
      {officers.map((officer) => (
        <Paragraph key={officer}>{officer}</Paragraph>
      ))}
      <MailButton href={link}>Sign in</MailButton>
      <Paragraph>
        If you did not agree to this, or this is not who you agreed on, tell the others and reply to
        this email. Officers have no powers before they have set up a second factor, with a code
        that is handed to them, and an hour has passed.
      </Paragraph>
    </>
  ),
}
