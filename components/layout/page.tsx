import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** Where this page belongs, above its title: "Apply to join". */
  eyebrow?: ReactNode
  /** The first sentence under the title, a little larger. */
  lead?: ReactNode
  /** A `DayLeaf`, on a page about one day; a `Portrait`, on one about a person. */
  leaf?: ReactNode
  /** A BackLink. */
  back?: ReactNode
  /** A wide page uses the whole sheet (desk, tables); a narrow one is for reading and for forms. */
  wide?: boolean
  /** A `Rail`: what stands beside the main column, and after it on a phone. */
  rail?: ReactNode
  children?: ReactNode
}

/** The frame of a page: way back, eyebrow, title, then its parts at even distances, and beside them its rail. */
export function Page({ title, eyebrow, lead, leaf, back, wide, rail, children }: Props) {
  return (
    <div className={wide || rail ? 'sheet' : 'sheet sheet-narrow'}>
      {back && <div className="pt-5">{back}</div>}
      <header className={`pt-8 pb-8 ${leaf ? 'flex items-start gap-5 md:gap-8' : ''}`}>
        {leaf}
        <div className="min-w-0">
          {eyebrow && <p className="eyebrow mb-1">{eyebrow}</p>}
          <h1 className="max-w-[24ch]">{title}</h1>
          {lead && <p className="mt-5 max-w-[52ch] text-lg">{lead}</p>}
        </div>
      </header>
      {rail ? (
        <div className="with-rail">
          <div className={wide ? 'flow min-w-0' : 'flow min-w-0 max-w-[46rem]'}>{children}</div>
          {rail}
        </div>
      ) : (
        <div className="flow pb-21">{children}</div>
      )}
    </div>
  )
}
