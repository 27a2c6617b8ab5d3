import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Side = { number: number; name: string; joinedAt: Date }
type Props = { pairs: readonly { likeness: string; one: Side; two: Side; href: Route }[] }

/** Pairs of records that are alike. Opening one shows both side by side, and is logged. */
export function PairList({ pairs }: Props) {
  return (
    <ul>
      {pairs.map(({ likeness, one, two, href }) => (
        <li
          key={href}
          className="flex flex-wrap items-center justify-between gap-5 border-rule border-b py-3"
        >
          <p>
            <strong>
              <Name>{one.name}</Name>{' '}
              <span className="code">{memberNumberInWords(one.number)}</span> and{' '}
              <Name>{two.name}</Name>{' '}
              <span className="code">{memberNumberInWords(two.number)}</span>
            </strong>
            <span className="block text-ink-soft">
              {likeness}. Joined on {dayInWords(one.joinedAt)} and {dayInWords(two.joinedAt)}.
            </span>
          </p>
          <ButtonLink href={href} variant="secondary" row>
            Compare<span className="sr-only">: {memberNumberInWords(two.number)}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
