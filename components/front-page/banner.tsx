import type { ReactNode } from 'react'
import { Emblem } from './emblem'

type Props = { title: string; children: ReactNode; actions: ReactNode }

/**
 * The banner we march behind: red cloth, gold lines, a fringe. Made of type, rules and one drawing, which stands beside the
 * words, so that the way in is on the first screen.
 */
export function Banner({ title, children, actions }: Props) {
  return (
    <section className="banner">
      <div className="sheet">
        <div className="banner-cloth">
          <div>
            <h1 className="banner-title">{title}</h1>
            <div className="banner-words">{children}</div>
            <p className="banner-go">{actions}</p>
          </div>
          <Emblem className="banner-emblem" />
        </div>
      </div>
    </section>
  )
}
