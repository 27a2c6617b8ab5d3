'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useField } from '@/components/forms/form-context'

/** A form in two steps, to fill in and to check. Which of them shows is what the server answered, with or without JavaScript. */
export function CheckStep({ fill, check }: { fill: ReactNode; check: ReactNode }) {
  const checking = useField('step').value === 'check'
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!checking) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'start' })
  }, [checking])

  if (!checking) return <div className="form">{fill}</div>
  return (
    <div ref={place} tabIndex={-1} className="form">
      {check}
    </div>
  )
}
