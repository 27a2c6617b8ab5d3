'use client'

import { type ReactNode, useContext } from 'react'
import { type ButtonVariant, buttonClass } from '@/components/ui/button'
import { FormContext } from './form-context'

type Props = {
  children: ReactNode
  variant?: ButtonVariant
  /** Sent only when this is the button that was used. */
  name?: string
  value?: string
}

/** Sends its form. While that is under way a second click does nothing. */
export function SubmitButton({ children, variant = 'primary', name, value }: Props) {
  const { pending } = useContext(FormContext)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      className={buttonClass(variant)}
    >
      {children}
    </button>
  )
}
