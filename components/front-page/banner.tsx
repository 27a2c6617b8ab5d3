import type { ReactNode } from 'react'
import { organisation } from '@/lib/organisation'
import { Emblem } from './emblem'

type Props = { title: string; children: ReactNode; actions: ReactNode }

/** The banner we march behind: red cloth, gold lines, a fringe. Made of type, rules and one drawing. */
export function Banner({ title, children, actions }: Props) {
  return (
    <section className="banner">
      <div className="sheet">
        <div className="banner-cloth">
          <p className="headline text-lg">{organisation.name}</p>
          <div className="banner-middle">
            <h1 className="banner-title">{title}</h1>
            <Emblem className="banner-emblem" />
          </div>
          <div className="banner-words">
            <div className="text-lg">{children}</div>
            <p className="flex flex-wrap items-center gap-x-5 gap-y-3">{actions}</p>
          </div>
        </div>
      </div>
    </section>
  )
}
