import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; link: string }

export const memberWelcomed: Email<Props> = {
  name: 'member-welcomed',
  subject: ({ number }) => `Welcome: your membership number is ${number}`,
  greets: ({ name }) => name,
  body: ({ number, link }) => (
    <>
      <Paragraph>
        Welcome to {organisation.name}. You are a full member, and your membership number is{' '}
        <strong>
          {organisation.memberNumberPrefix}-{String(number).padStart(4, '0')}
        </strong>
        .
      </Paragraph>
      <Paragraph>
        You can move motions and vote on them, stand for office, vouch for people who want to join,
        and join the networks you belong to. One member, one vote.
      </Paragraph>
      <MailButton href={link}>See your membership</MailButton>
    </>
  ),
}
