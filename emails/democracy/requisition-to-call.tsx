import { inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  business: string
  signed: number
  callBy: string
  overdue: boolean
  link: string
}

export const requisitionToCall: Email<Props> = {
  name: 'requisition-to-call',
  kind: 'Special meeting that members called for',
  subject: ({ callBy, overdue }) =>
    `${overdue ? 'Overdue since' : 'To call by'} ${inWords(callBy)}: a special meeting`,
  greets: ({ name }) => name,
  body: ({ business, signed, callBy, overdue, link }) => (
    <>
      <Paragraph>
        {signed.toLocaleString('en-GB')} members have called for a special meeting, and that is
        enough. The rule book {overdue ? 'wanted' : 'wants'} notice of it by {inWords(callBy)}
        {overdue ? ', and nobody has said which meeting it is' : ''}. This is what it is to deal
        with:
      </Paragraph>
      <Paragraph>{business}</Paragraph>
      <Paragraph>
        Call a special meeting of everybody with this on its agenda, then say on the page below
        which it is. We email everyone who can call meetings until that is done.
      </Paragraph>
      <MailButton href={link}>See what members called for</MailButton>
    </>
  ),
}
