import { memberNumberInWords } from '@/lib/people/members/member-number'
import { MemberLink } from './member-link'

type Props = { number: number; name: string | null; more?: string }

/** A member in a table: the name that leads to their money, and the number below it. */
export function MemberCell({ number, name, more }: Props) {
  return (
    <>
      <MemberLink number={number} name={name} />
      <span className="block font-normal text-ink-soft text-sm">
        {memberNumberInWords(number)}
        {more}
      </span>
    </>
  )
}
