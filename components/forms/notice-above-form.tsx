'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  title: string
  /** Grows with every sending, so that each one is announced. */
  attempt: number
  children: ReactNode
  /** What to do about it, which is not read out with it. */
  way: ReactNode
}

/** Above a form that was not saved. It takes the focus, so that nobody misses that nothing was done. */
export function NoticeAboveForm({ title, attempt, children, way }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt is announced
  useEffect(() => {
    heading.current?.focus()
  }, [attempt])

  return (
    <section className="flow border-3 border-ink bg-card p-5 [--flow:0.75rem]">
      <div className="flow [--flow:0.75rem]" role="alert">
        <h2 ref={heading} tabIndex={-1} className="w-fit text-xl">
          {title}
        </h2>
        {children}
      </div>
      {way}
    </section>
  )
}
