'use client'

import { createContext, type ReactNode } from 'react'

/**
 * Without JavaScript React gives a form's state back to the form at the same place of the same page. What was sent while signed
 * out comes from another page (`SentSignedOut`), so its form and the one it belongs to both name the same address: this one,
 * whatever it is. Only then, because lists have many forms with one action.
 */
export const AfterSigningIn = createContext<string | undefined>(undefined)

export function WithFormFromSigningIn({ children }: { children: ReactNode }) {
  return <AfterSigningIn value="">{children}</AfterSigningIn>
}
