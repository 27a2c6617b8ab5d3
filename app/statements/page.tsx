import type { Route } from 'next'
import Link from 'next/link'
import { publicPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { listPublicStatements } from '@/lib/movement/statements/read'
import { signedInWords } from '@/lib/movement/statements/states'

const title = 'Joint statements'
const lead = 'What we say together with other organisations, and with everyone who signs.'

export const metadata = publicPage(title, lead)

const successMessages = {
  withdrawn: 'You have withdrawn your signature. We have deleted everything we had about it.',
}

async function StatementsPage({ searchParams }: PageProps<'/statements'>) {
  const statements = await listPublicStatements()
  return (
    <Page title={title} lead={lead}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {statements.length > 0 ? (
        <ul className="border-ink border-t-3">
          {statements.map(({ slug, title, signUntil, takesSignatures, organisations, people }) => (
            <li key={slug} className="relative max-w-none border-rule border-b py-3">
              <Link href={`/statements/${slug}` as Route} className="whole-row">
                {title}
              </Link>
              <p className="text-ink-soft text-sm">
                {`${signedInWords({ organisations, people })}. `}
                {takesSignatures
                  ? `Open for signing until ${lastDayInWords(signUntil)}.`
                  : `Signing ended on ${lastDayInWords(signUntil)}.`}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No statements yet" />
      )}
    </Page>
  )
}

export default withOutagePage(StatementsPage)
