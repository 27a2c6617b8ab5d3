import { daysAfter, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { FeeToPay } from '../parts/fee-to-pay'

type Props = {
  name: string
  organisation: string
  named: boolean
  endsBefore: string
  feePence: number
  feeDueOn: string
  reference: string
  account: string
  link: string
}

export const affiliateAdmitted: Email<Props> = {
  name: 'affiliate-admitted',
  kind: 'Affiliation decided',
  subject: () => 'Your organisation is affiliated',
  greets: ({ name }) => name,
  body: ({ organisation, named, endsBefore, link, ...fee }) => (
    <>
      <Paragraph>
        Good news: two officers have admitted {isolateName(organisation)}. It is affiliated from
        today until {inWords(daysAfter(endsBefore, -1))}. We will email you when you can confirm it
        for another year.
      </Paragraph>
      <FeeToPay {...fee} />
      <Paragraph>
        {named
          ? 'Our public list of affiliates names it, as you agreed.'
          : 'Our public list of affiliates does not name it, because you did not ask for that. You can change it at any time.'}
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
