'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Shown = { result?: string[]; message?: string }
export type ShowBackupCodes = (before: Shown) => Promise<Shown>
type Props = { show: ShowBackupCodes; label: string; children: ReactNode }

/** A button whose answer is ten codes to keep. They exist only in this answer, so it cannot be a page to come back to. */
export function BackupCodesForm({ show, label, children }: Props) {
  const [shown, ask] = useActionState<Shown>(show, {})
  if (shown.result) {
    return (
      <section className="flow border-3 border-ink bg-card p-5" role="status">
        <h2 className="text-xl">Your backup codes</h2>
        <p>
          Write them down, or print this page. We cannot show them again. Use one when you do not
          have your phone. Each works once.
        </p>
        <ul className="grid gap-x-8 gap-y-2 text-lg tabular-nums sm:grid-cols-2">
          {shown.result.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  return (
    <form action={ask} className="form">
      {children}
      {shown.message && <Notice kind="warning" announce title={shown.message} />}
      <Button variant="secondary">{label}</Button>
    </form>
  )
}
