import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string }

export const secondSubscriptionStopped: Email<Props> = {
  name: 'second-subscription-stopped',
  kind: 'Second payment stopped',
  tellsOfDues: true,
  subject: () => 'We stopped a second payment',
  greets: ({ name }) => name,
  body: () => (
    <>
      <Paragraph>
        You started two payments for the same membership. We have stopped the second one. We are
        refunding anything it had already charged.
      </Paragraph>
    </>
  ),
}
