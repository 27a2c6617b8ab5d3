'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useField } from './form-context'

type Props = {
  fill: ReactNode
  /** Over the second step; it takes the focus, so that nobody misses that there is one. */
  title: string
  check: ReactNode
}

/** A form in two steps, to fill in and to check. Which of them shows is what the server answered, with or without JavaScript. */
export function CheckStep({ fill, title, check }: Props) {
  const checking = useField('step').value === 'check'
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (checking) heading.current?.focus()
  }, [checking])

  if (!checking) return <div className="form">{fill}</div>
  return (
    <div className="form">
      <h2 ref={heading} tabIndex={-1} className="w-fit">
        {title}
      </h2>
      {check}
    </div>
  )
}
