import type { MessageProps } from '@/lib/kernel/mail-messages'
import { organisation } from '@/lib/organisation'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'member-welcomed'>

export const subject = () => 'Welcome'

export function Template(props: Props) {
  const { name, number, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Welcome to {organisation.name}. You are a full member, and your membership number is{' '}
        <strong>
          {organisation.memberNumberPrefix}-{String(number).padStart(4, '0')}
        </strong>
        .
      </P>
      <P>
        You can move motions and vote on them, stand for office, vouch for people who want to join,
        and join the networks you belong to. One member, one vote.
      </P>
      <Do href={link}>See my membership</Do>
      <Closing />
    </Letter>
  )
}
