import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import { shortDayInWords } from '@/lib/kernel/calendar'
import type { ListedComment } from '@/lib/movement/statements/drafting/read-versions'

type Props = {
  comments: readonly ListedComment[]
  /** What can be done with one, for officers. */
  act?: (comment: ListedComment) => ReactNode
}

/** What was said of the draft, the first first. */
export function StatementComments({ comments, act }: Props) {
  return (
    <ol>
      {comments.map((said) => (
        <li key={said.id} className="flow max-w-none border-rule border-b py-4 [--flow:0.5rem]">
          <p>
            <strong>
              <Name>{said.name}</Name>
            </strong>
            , <Name>{said.organisation}</Name>
          </p>
          <p className="whitespace-pre-line break-words">{said.comment}</p>
          <p className="text-ink-soft text-sm">
            {`${shortDayInWords(said.writtenAt)}, of version ${said.version}`}
          </p>
          {act?.(said)}
        </li>
      ))}
    </ol>
  )
}
