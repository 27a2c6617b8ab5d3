'use client'

import { type MouseEvent, useContext, useEffect, useRef } from 'react'
import { FormContext } from './form-context'

type Props = {
  errors: Record<string, string>
  message?: string
  attempt: number
}

/** What is wrong with the form, at its top, with a link to each field. It takes the focus so that nobody misses it. */
export function ErrorSummary({ errors, message, attempt }: Props) {
  const { id } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt that fails is announced again
  useEffect(() => {
    box.current?.focus()
    const before = document.title
    if (before.startsWith('Error: ')) return
    document.title = `Error: ${before}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [attempt])

  return (
    <div
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how the focus gets here
      autoFocus
      className="border-l-8 border-crimson bg-crimson-tint p-5"
    >
      <div role="alert">
        <h2 className="text-lg">There is a problem</h2>
        {message && <p className="mt-2 font-bold">{message}</p>}
        <ul className="mt-2 space-y-2">
          {Object.entries(errors).map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${id}-${name}`} onClick={goToField} className="error-link">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A group of boxes cannot hold the focus itself: its first box takes it. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1))
  if (!target) return
  const boxes = 'input, select, textarea'
  const box = target.matches(boxes) ? target : target.querySelector<HTMLElement>(boxes)
  if (!box) return
  event.preventDefault()
  box.focus({ preventScroll: true })
  const place = box.closest('[data-field]') ?? box
  place.scrollIntoView({ block: 'start' })
}
