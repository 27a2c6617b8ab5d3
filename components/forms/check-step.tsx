'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { ButtonRow } from './button-row'
import { useField } from './form-context'
import { SubmitButton } from './submit-button'

type Props = {
  fill: ReactNode
  /** Over the second step; it takes the focus, so that nobody misses that there is one. */
  title: string
  /** A button that saves what was typed so far, to be continued later. */
  keep?: string
  /** The button that leads there, if it says something else. */
  look?: string
  check: ReactNode
  /** The button that does it, and the one that leads back. */
  send: string
  change?: string
}

/** A form in two steps, to fill in and to check. Which of them shows is what the server answered, with or without JavaScript. */
export function CheckStep({
  fill,
  keep,
  title,
  look = title,
  check,
  send,
  change = 'Go back and change it',
}: Props) {
  const checking = useField('step').value === 'check'
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (checking) heading.current?.focus()
  }, [checking])

  if (!checking) {
    return (
      <div className="form">
        {fill}
        <ButtonRow>
          <SubmitButton name="step" value="check">
            {look}
          </SubmitButton>
          {keep && (
            <SubmitButton name="step" value="keep" variant="secondary">
              {keep}
            </SubmitButton>
          )}
        </ButtonRow>
      </div>
    )
  }
  return (
    <div className="form">
      <h2 ref={heading} tabIndex={-1} className="w-fit">
        {title}
      </h2>
      {check}
      <ButtonRow>
        <SubmitButton name="step" value="send">
          {send}
        </SubmitButton>
        <SubmitButton name="step" value="change" variant="plain">
          {change}
        </SubmitButton>
      </ButtonRow>
    </div>
  )
}
