import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { StatementTermsForm } from '@/components/movement/statements/statement-terms-form'
import { addDays, dateOf, timeOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { requireOfficer } from '../../../require-officer'
import { changeStatementAction } from '../../actions'

export const metadata: Metadata = { title: 'Change a joint statement' }

export default async function ChangeStatement({
  params,
}: PageProps<'/desk/statements/[number]/change'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/statements/${number ?? ''}/change`)
  if (!officer) return refused
  const statement = number ? await getStatementAtDesk(officer, number) : undefined
  if (statement?.state !== 'draft' || statement.proposal) return <PageNotFound />
  const { title, text, revision, signUntil, embargoUntil } = statement
  return (
    <Page
      title="Change this statement"
      lead="A change to the title or the text makes a new version. Everyone with a link sees what it changes."
      back={<BackLink href={`/desk/statements/${number}` as Route}>{title}</BackLink>}
    >
      <StatementTermsForm
        action={changeStatementAction}
        example={boxesOf(dateOf(addDays(now(), 60)))}
        statement={{
          number: statement.number,
          revision,
          title,
          text,
          signUntil: boxesOf(dateOf(signUntil)),
          embargo: embargoUntil ? boxesOf(dateOf(embargoUntil)) : undefined,
          embargoTime: embargoUntil ? timeOf(embargoUntil) : undefined,
        }}
      />
    </Page>
  )
}
