import { type ReactNode, useId } from 'react'

type Props = {
  title: ReactNode
  /** Links and buttons only, which are of no use on paper. */
  acts?: boolean
  children: ReactNode
}

/** One part of a rail, under a thick rule. */
export function RailSection({ title, acts, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={acts ? 'no-print' : undefined}>
      <h2 id={id}>{title}</h2>
      <div className="flow mt-2 text-sm [--flow:0.75rem]">{children}</div>
    </section>
  )
}
