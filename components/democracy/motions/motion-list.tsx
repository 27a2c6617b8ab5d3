import type { Route } from 'next'
import Link from 'next/link'
import { Tag, type TagTone } from '@/components/ui/tag'

export type MotionEntry = {
  number: number
  title: string
  href: Route
  /** "Moved by Ada Byron on 1 March 2027": who, since when, until when. */
  about?: string
  status?: string
  tone?: TagTone
}

/** Motions under each other, each with how it stands. */
export function MotionList({ motions }: { motions: readonly MotionEntry[] }) {
  return (
    <ul className="border-ink border-t-3">
      {motions.map((motion) => (
        <li
          key={motion.number}
          className="relative flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <Link href={motion.href} className="whole-row">
              Motion {motion.number}: {motion.title}
            </Link>
            {motion.about && <p className="text-ink-soft text-sm">{motion.about}</p>}
          </div>
          {motion.status && <Tag tone={motion.tone}>{motion.status}</Tag>}
        </li>
      ))}
    </ul>
  )
}
