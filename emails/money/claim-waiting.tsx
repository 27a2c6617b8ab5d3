import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; amountPence: number; link: string }

export const claimWaiting: Email<Props> = {
  name: 'claim-waiting',
  subject: ({ number }) => `Claim ${number} waits for you`,
  greets: ({ name }) => name,
  body: ({ number, amountPence, link }) => (
    <>
      <Paragraph>
        Claim {String(number)} for {inPounds(amountPence)} waits to be decided. It takes two
        officers. What it is for stands only on its page: please keep it between the officers.
      </Paragraph>
      <ButtonLink href={link}>Look at the claim</ButtonLink>
    </>
  ),
}
