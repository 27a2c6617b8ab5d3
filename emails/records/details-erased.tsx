import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; expelled: boolean }

export const detailsErased: Email<Props> = {
  name: 'details-erased',
  kind: 'Details erased',
  subject: () => 'Your details have been erased',
  greets: ({ name }) => name,
  body: ({ expelled }) => (
    <>
      <Paragraph>
        As you asked, we have erased your details. You are signed out everywhere, and this is our
        last email to you.
      </Paragraph>
      <Paragraph>
        Our books, the electoral rolls and the audit log keep what they have to, without your name.
      </Paragraph>
      {expelled && (
        <Paragraph>
          We also keep a code that was made from your email address (or, if you had none of your
          own, from your name with your date of birth or postcode), so that our officers are told if
          you apply again. It goes {String(organisation.retention.flaggedAddressYears)} years after
          you were expelled, unless two officers decide to keep it.
        </Paragraph>
      )}
      <Paragraph>
        If you did not ask for this, reply to this email. We cannot bring your details back, but we
        want to know.
      </Paragraph>
    </>
  ),
}
