import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

/** To the old address. Without an officer's name the person asked for it themselves. */
type Props = {
  name: string
  officerName?: string
  /** Whether it can count without an answer. */
  bySilence?: boolean
  link: string
  until: string
}

export const emailChangeAnnounced: Email<Props> = {
  name: 'email-change-announced',
  kind: 'New email address announced',
  subject: ({ until }) =>
    `Yes or no by ${dayInWords(new Date(until))}: a new email address for you`,
  greets: ({ name }) => name,
  until: ({ until }) => until,
  onPaper: ({ officerName, until }) => [
    `${officerName ? isolateName(officerName) : 'One of our officers'} has asked us to write to you by email from now on, at an address that you are said to have given us. Anyone who reads that mailbox can act for you on our website.`,
    `If you did not ask for this, ${ringOrWrite} before ${dayInWords(new Date(until))}. Otherwise it counts from then, if the address is confirmed and a second officer has confirmed it too.`,
  ],
  body: ({ officerName, bySilence, link, until }) => (
    <>
      <Paragraph>
        {officerName
          ? `${isolateName(officerName)}, one of our officers, has asked us to write to you at another email address from now on.`
          : 'You have asked us to write to you at another email address from now on.'}{' '}
        Whoever reads that address will sign in as you.
      </Paragraph>
      <Paragraph>
        {bySilence
          ? `If you say nothing and a second officer confirms it, it can count from ${dayInWords(new Date(until))}. If it is wrong, say no before then.`
          : `Nothing changes unless you agree here and the new address is confirmed, both by ${dayInWords(new Date(until))}.`}
      </Paragraph>
      <MailButton href={link}>See the change and answer</MailButton>
    </>
  ),
}
