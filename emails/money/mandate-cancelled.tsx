import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

export const mandateCancelled: Email<Props> = {
  name: 'mandate-cancelled',
  kind: 'Direct Debit cancelled',
  tellsOfDues: true,
  subject: () => 'Your Direct Debit was cancelled',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        Your bank has cancelled the Direct Debit for your dues, so the next payment would fail.
        Nothing is owed at the moment.
      </Paragraph>
      <MailButton href={link}>Set up a card or another account</MailButton>
      <Paragraph>
        If you cancelled it because you want to stop paying, sign in: you can do that there.
      </Paragraph>
    </>
  ),
}
