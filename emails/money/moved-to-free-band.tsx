import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

export const movedToFreeBand: Email<Props> = {
  name: 'moved-to-free-band',
  subject: () => 'Nothing to pay from now on',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        You are in the free band from today. Nothing more is taken, and nobody will ask you why. You
        are as full a member as everybody else, with the same vote.
      </Paragraph>
      <Paragraph>If that was not what you wanted, choose again whenever it suits you.</Paragraph>
      <ButtonLink href={link}>Your dues</ButtonLink>
    </>
  ),
}
