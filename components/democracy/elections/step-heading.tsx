import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a step that took the place of another one: it takes the focus, so that people using a keyboard or a screen reader follow. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
