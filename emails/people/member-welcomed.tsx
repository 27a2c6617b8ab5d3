import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; number: number; link: string }

export const memberWelcomed: Email<Props> = {
  name: 'member-welcomed',
  kind: 'Welcome to a new member',
  subject: ({ number }) => `Welcome: your membership number is ${number}`,
  greets: ({ name }) => name,
  onPaper: ({ number }) => [
    `Welcome to ${organisation.name}. You are a full member, and your membership number is ${organisation.memberNumberPrefix}-${String(number).padStart(4, '0')}. Keep this letter.`,
    'You have the same rights as every member. One member, one vote. As you have no email address, we write to you by post.',
    'You can vote on paper in our elections, and by post on motions. When a vote is called we send you a letter that says how.',
    `Much of what we do is on our website. For anything you want to take part in, ${ringOrWrite}, and we will say how.`,
  ],
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
