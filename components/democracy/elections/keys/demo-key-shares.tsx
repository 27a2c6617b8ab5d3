import Link from 'next/link'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { isolateName } from '@/lib/kernel/isolate-name'

type Props = { officer: string; holders: readonly { name: string; share: string }[] }

/** Demo only: what three people have in a drawer at home, so that one visitor can be all of them. */
export function DemoKeyShares({ officer, holders }: Props) {
  return (
    <>
      <h2>The secret ballot</h2>
      <p>
        Voting is open in <Link href="/elections">one of the elections</Link>: sign in as any
        member, collect a ballot paper and vote. When the clock has moved on by a week, two of the
        three key-holders enter their shares and the ballots are counted. <Name>{officer}</Name> is
        the returning officer and declares the result.
      </p>
      {holders.map(({ name, share }) => (
        <Details key={name} summary={`What ${isolateName(name)} has on paper`}>
          <p>{share}</p>
        </Details>
      ))}
    </>
  )
}
