import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = { number: number; name: string | null; numbered?: boolean }

/** A member's name, with the number if asked for, leading to their money. */
export function MemberLink({ number, name, numbered }: Props) {
  return (
    <Link prefetch={false} href={`/desk/money/members/${number}`}>
      <Name instead="Name erased">{name}</Name>
      {numbered && `, ${memberNumberInWords(number)}`}
    </Link>
  )
}
