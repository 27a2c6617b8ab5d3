import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; expelled: boolean }

const whatStays =
  'Our books, the electoral rolls and the audit log keep what they have to, without your name.'
const codeKept = `We also keep a code that was made from your email address (or, if you had none of your own, from your name with your date of birth or postcode), so that our officers are told if you apply again. It goes ${organisation.retention.flaggedAddressYears} years after you were expelled, unless two officers decide to keep it.`

export const detailsErased: Email<Props> = {
  name: 'details-erased',
  kind: 'Details erased',
  subject: () => 'Your details have been erased',
  greets: ({ name }) => name,
  // Printed while there is still an address to print, by `openErasureLetter`: the outbox keeps nobody's after erasure.
  onPaper: ({ expelled }) => [
    'As you asked, we have erased your details. This is our last letter to you.',
    whatStays,
    ...(expelled ? [codeKept] : []),
    `If you did not ask for this, ${ringOrWrite}. We cannot bring your details back, but we want to know.`,
  ],
  body: ({ expelled }) => (
    <>
      <Paragraph>
        As you asked, we have erased your details. You are signed out everywhere, and this is our
        last email to you.
      </Paragraph>
      <Paragraph>{whatStays}</Paragraph>
      {expelled && <Paragraph>{codeKept}</Paragraph>}
      <Paragraph>
        If you did not ask for this, reply to this email. We cannot bring your details back, but we
        want to know.
      </Paragraph>
    </>
  ),
}
