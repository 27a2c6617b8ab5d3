import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation as ours } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  /** The last day, for who stands in. */
  lastDay: string | null
  link: string
  days: number
}

export const affiliateDelegateNamed: Email<Props> = {
  name: 'affiliate-delegate-named',
  kind: 'Delegate of an affiliate named',
  subject: () => 'Will you be a delegate?',
  greets: ({ name }) => name,
  body: ({ organisation, lastDay, link, days }) => (
    <>
      <Paragraph>
        {isolateName(organisation)} is affiliated to {ours.name} and asks you to{' '}
        {lastDay
          ? `stand in for one of its delegates until ${inWords(lastDay)}`
          : 'be one of its delegates at our meetings'}
        . You are none before you say yes.
      </Paragraph>
      <MailButton href={link}>Answer</MailButton>
      <Paragraph>
        If you do not answer within {String(days)} days, or say no, we delete your name and address.
      </Paragraph>
    </>
  ),
}
