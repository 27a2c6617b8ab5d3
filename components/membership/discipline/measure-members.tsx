import { Name } from '@/components/ui/name'
import { Names } from '@/components/ui/names'

type Props = { joins: readonly string[]; leaves?: string }

/** Who is named to decide, and whose place they take. */
export function MeasureMembers({ joins, leaves }: Props) {
  if (joins.length === 0) return null
  return (
    <p className="break-words">
      <Names names={joins} />
      {leaves !== undefined && (
        <>
          {' '}
          in the place of <Name instead="someone whose name has been erased">{leaves}</Name>
        </>
      )}
    </p>
  )
}
