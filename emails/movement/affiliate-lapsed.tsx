import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  owes: 'confirmation' | 'fee'
  dueOn: string
  leftPence: number
  reference: string
  account: string
  link: string
}

export const affiliateLapsed: Email<Props> = {
  name: 'affiliate-lapsed',
  kind: 'Affiliation lapsed',
  subject: ({ owes }) =>
    owes === 'fee'
      ? 'Your affiliation fee is still to pay'
      : 'Your affiliation is still to be confirmed',
  greets: ({ name }) => name,
  body: ({ organisation, owes, dueOn, leftPence, reference, account, link }) => (
    <>
      <Paragraph>
        The affiliation of {isolateName(organisation)} has lapsed.{' '}
        {owes === 'fee'
          ? `${inPounds(leftPence)} of its fee was due by ${inWords(dueOn)}.`
          : `It was to be confirmed by ${inWords(dueOn)}.`}{' '}
        For now our public list does not name it, and the credentials of its delegates are not
        valid.
      </Paragraph>
      <Paragraph>
        {owes === 'fee'
          ? `Pay into our account (${account}) with the reference ${reference}. When an officer has recorded the payment, all of this is in order again.`
          : 'Confirm it, and all of this is in order again straight away. The fee follows from the number of your members.'}
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
