import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { StatementTermsForm } from '@/components/movement/statements/statement-terms-form'
import { Notice } from '@/components/ui/notice'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { draftStatementAction } from '../actions'

export const metadata: Metadata = { title: 'Write a joint statement' }

export default async function NewStatement() {
  const { officer, refused } = await requireOfficer('/desk/statements/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'statement.write')
  return (
    <Page
      title="Write a joint statement"
      lead="It is a draft until two officers publish it. Until then only officers, and anyone with a link you make, can read it."
      back={<BackLink href={'/desk/statements' as Route}>Joint statements</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <StatementTermsForm
          action={draftStatementAction}
          example={boxesOf(dateOf(addDays(now(), 60)))}
        />
      )}
    </Page>
  )
}
