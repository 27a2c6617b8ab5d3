import type { Route } from 'next'
import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { ByLine } from '../../motions/by-line'

type Original = {
  number: number
  title: string
  mover: string
  text: string
  lines: readonly string[]
}

/** Motions beside each other, as far as there is room, with their lines. */
export function OriginalsSideBySide({ originals }: { originals: readonly Original[] }) {
  return (
    <div className="grid max-w-none gap-x-8 gap-y-8 md:grid-cols-2">
      {originals.map(({ number, title, mover, text, lines }) => (
        <article key={number} className="min-w-0 border-ink border-t-3 pt-3">
          <h3>
            <Link prefetch={false} href={`/motions/${number}` as Route}>
              {`Motion ${number}: ${title}`}
            </Link>
          </h3>
          <p className="mb-3 text-ink-soft text-sm">
            Moved by <Name instead="a former member">{mover}</Name>
          </p>
          <ByLine version={{ text, lines }} />
        </article>
      ))}
    </div>
  )
}
