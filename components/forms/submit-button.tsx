'use client'

import { type ReactNode, useContext } from 'react'
import { type ButtonVariant, buttonClass } from '@/components/ui/button'
import { FormContext } from './form-context'

type Props = {
  children: ReactNode
  variant?: ButtonVariant
  /** Stands in a row of a list, where it is lower. */
  row?: boolean
  /** Sent only when this is the button that was used. */
  name?: string
  value?: string
}

/** Sends its form. While that is under way a second click does nothing. */
export function SubmitButton({ children, variant = 'primary', row, name, value }: Props) {
  const { pending } = useContext(FormContext)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      className={buttonClass(variant, row)}
    >
      {children}
    </button>
  )
}
