import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { type Declarations, declarationWords } from '@/lib/democracy/elections/declarations'

type Props = {
  name: string
  href?: Route
  photo?: { address: string; alt: string }
  declared: Declarations['declared']
  statement: string | null
  children?: ReactNode
}

/** A candidate: photo, what they want shown of themselves, and their words. Without `href` it is their own page. */
export function CandidateCard({ name, href, photo, declared, statement, children }: Props) {
  return (
    <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
      <div className="flex flex-wrap items-center gap-5">
        {photo && (
          // biome-ignore lint/performance/noImgElement: a picture for members only, of the size it has
          <img src={photo.address} alt={photo.alt} className="h-[8rem] w-[8rem] object-cover" />
        )}
        <div className="min-w-0">
          {href ? (
            <h3>
              <Link prefetch={false} href={href}>
                <Name>{name}</Name>
              </Link>
            </h3>
          ) : (
            <h2>
              <Name>{name}</Name>
            </h2>
          )}
          {declared.length > 0 && (
            <p className="text-ink-soft text-sm">
              {declared.map(({ declaration }) => declarationWords(declaration)).join(', ')}
            </p>
          )}
        </div>
      </div>
      {statement && <Markdown source={statement} headings={href ? 4 : 3} />}
      {children}
    </article>
  )
}
