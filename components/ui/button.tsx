import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'warning' | 'plain'

const variants: Record<ButtonVariant, string> = {
  primary: 'button',
  secondary: 'button button-secondary',
  warning: 'button button-warning',
  plain: 'button-plain',
}

export function buttonClass(variant: ButtonVariant, row = false) {
  return row ? `${variants[variant]} button-row` : variants[variant]
}

type Props = {
  children: ReactNode
  variant?: ButtonVariant
  /** Stands in a row of a list, where it is lower. */
  row?: boolean
  name?: string
  value?: string
}

/** A button of a plain form, one that has nothing to check and nothing to keep. */
export function Button({ children, variant = 'primary', row, name, value }: Props) {
  return (
    <button type="submit" name={name} value={value} className={buttonClass(variant, row)}>
      {children}
    </button>
  )
}

type LinkProps<Path extends string> = {
  href: Route<Path>
  children: ReactNode
  variant?: ButtonVariant
  row?: boolean
}

/** Leads on to a page and looks like a button. It changes nothing. */
export function ButtonLink<Path extends string>({
  href,
  children,
  variant = 'primary',
  row,
}: LinkProps<Path>) {
  return (
    <Link prefetch={false} href={href} className={buttonClass(variant, row)}>
      {children}
    </Link>
  )
}
