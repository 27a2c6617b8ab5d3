import { daysAfter, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  owes: 'confirmation' | 'fee'
  dueOn: string
  lapsesOn: string
  leftPence: number
  reference: string
  account: string
  link: string
}

export const affiliateOverdue: Email<Props> = {
  name: 'affiliate-overdue',
  kind: 'Affiliation overdue',
  subject: ({ owes, lapsesOn }) =>
    `${owes === 'fee' ? 'Pay your affiliation fee' : 'Confirm your affiliation'} by ${inWords(daysAfter(lapsesOn, -1))}`,
  greets: ({ name }) => name,
  body: ({ organisation, owes, dueOn, lapsesOn, leftPence, reference, account, link }) => (
    <>
      <Paragraph>
        {owes === 'fee'
          ? `${inPounds(leftPence)} of the affiliation fee of ${isolateName(organisation)} was due by ${inWords(dueOn)}. Pay it into our account (${account}) with the reference ${reference}.`
          : `${isolateName(organisation)} was to confirm its affiliation by ${inWords(dueOn)}. It takes the number of your members and one click.`}
      </Paragraph>
      <Paragraph>
        Nothing has changed yet. If {owes === 'fee' ? 'we do not have it' : 'it is not done'} by{' '}
        {inWords(daysAfter(lapsesOn, -1))}, the affiliation lapses until it is.
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
