'use client'

import type { Route } from 'next'
import type { ReactNode } from 'react'
import { TaskRow } from '@/components/ui/task-row'
import { useVoterDevice } from './use-voter-device'

type Props = {
  slug: string
  voter: string
  /** How the line is called in the place of “Vote”. */
  title: string
  hint?: string
  /** The line as it is on every device that has cast nothing. */
  children: ReactNode
}

/** Whether somebody has voted nobody knows but the device they did it on: there “Vote” turns into the way to their ballot. */
export function CastOnDevice({ slug, voter, title, hint, children }: Props) {
  const { kept } = useVoterDevice(slug, voter)
  if (!kept?.ballot) return children
  return (
    <TaskRow
      title={title}
      href={`/elections/${slug}/box` as Route}
      hint={hint}
      {...(kept.receipt
        ? { status: 'In the ballot box (this device)', tone: 'done' }
        : { status: 'Not in the ballot box yet (this device)', tone: 'attention' })}
    />
  )
}
