import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'

type Props = {
  member: { name: string; pronouns?: string; place?: string; line?: string }
  /** What can be done about them, at the right. */
  act?: ReactNode
}

/** Somebody in a network, as they chose to be seen there. */
export function NetworkMemberLine({ member, act }: Props) {
  const { pronouns, place, line } = member
  const beside = [pronouns, place].filter(Boolean).join(', ')
  return (
    <div className="grid gap-x-5 gap-y-2 py-3 sm:flex sm:items-center sm:justify-between">
      <div className="min-w-0 max-w-[44ch]">
        <p className="font-bold">
          <Name>{member.name}</Name>
          {beside && <span className="font-normal text-ink-soft"> ({beside})</span>}
        </p>
        {line && (
          <p className="break-words">
            <bdi>{line}</bdi>
          </p>
        )}
      </div>
      {act && <div>{act}</div>}
    </div>
  )
}
