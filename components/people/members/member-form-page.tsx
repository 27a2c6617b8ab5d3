import type { Route } from 'next'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { type RefusalCode, refusals } from '@/lib/kernel/refusals'

type Props = {
  title: string
  /** Not known where the officer may not do it. */
  name?: string
  number: number
  /** Of their money: the way back is to their payments. */
  payments?: boolean
  refusal?: RefusalCode
  children?: ReactNode
}

/** One thing that an officer does in a member’s record, on a page of its own; or why this officer cannot. */
export function MemberFormPage({ title, name, number, payments, refusal, children }: Props) {
  const record = `/desk${payments ? '/money' : ''}/members/${number}` as Route
  return (
    <Page
      title={title}
      eyebrow={name && <Name>{name}</Name>}
      back={<BackLink href={record}>{payments ? 'Their payments' : 'Their record'}</BackLink>}
    >
      {refusal ? <Notice kind="conflict">{refusals[refusal]}</Notice> : children}
    </Page>
  )
}
