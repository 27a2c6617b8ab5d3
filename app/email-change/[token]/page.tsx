import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { EmailChangeAnswer } from '@/components/people/email-changes/email-change-answer'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { readEmailChange } from '@/lib/people/email-changes/read'
import { answerEmailChangeAction } from './actions'

export const metadata: Metadata = {
  title: 'A new email address',
  robots: { index: false, follow: false },
}

const successMessages = {
  yes: 'Thank you. We have your answer.',
  no: 'Thank you. The address stays as it is.',
}

/** Opening it changes nothing: mail programs open links by themselves. */
async function EmailChangePage({ params, searchParams }: PageProps<'/email-change/[token]'>) {
  const { token } = await params
  const { done } = await searchParams
  const change = await readEmailChange(token)
  if (!change) {
    return (
      <Page title={done ? 'We have your answer' : 'Nothing waits for your answer'}>
        <SuccessMessage messages={successMessages} done={done} />
        <p>
          This link is no longer needed. If you expected something else, write to{' '}
          <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
        </p>
      </Page>
    )
  }
  const { old, newEmail, byOfficer, countsFrom, onlyNo, answered } = change
  return (
    <Page title={old ? 'Should we write to another address?' : 'Is this your address?'}>
      <SuccessMessage messages={successMessages} done={done} />
      <p>
        {old ? (
          <>
            {byOfficer ? 'One of our officers has asked' : 'You have asked'} us to write to{' '}
            <strong>{newEmail}</strong> from now on, instead of the address that this link went to.
            You would sign in with it too.
          </>
        ) : (
          <>
            We have been asked to write to <strong>{newEmail}</strong> from now on. Say yes only if
            you read that address.
          </>
        )}
      </p>
      {old && countsFrom && (
        <p>
          If you say nothing, it can count from {dayInWords(countsFrom)}: if the new address is
          confirmed, and a second officer has confirmed it as well.
        </p>
      )}
      {onlyNo && (
        <p>This mailbox is shared, so a yes in it is not enough. Say no here if it is wrong.</p>
      )}
      {answered && <p>You have said yes. You can still say no until it counts.</p>}
      <EmailChangeAnswer
        token={token}
        old={old}
        answered={answered || onlyNo}
        answer={answerEmailChangeAction}
      />
    </Page>
  )
}

export default withOutagePage(EmailChangePage)
