import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { EqualityGroupList } from '@/components/people/equality/equality-group-list'
import { ReadByAnother } from '@/components/people/shared-addresses/read-by-another'
import { SuccessMessage } from '@/components/ui/success-message'
import { organisation } from '@/lib/organisation'
import { isOfferedEquality, listOwnEqualityGroups } from '@/lib/people/equality/read'
import { sharesOwnMailbox } from '@/lib/people/members/mailbox'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import {
  declineEqualityQuestionsAction,
  deleteAllEqualityAnswersAction,
  deleteEqualityAnswersAction,
} from './actions'

export const metadata: Metadata = { title: 'Equality questions' }

const successMessages = {
  saved: 'Your answers are saved. Only you can read them.',
  deleted: 'Your answers are deleted. We keep no record of what they were.',
  declined:
    'We will not offer you these questions again. You can still answer them here at any time.',
  'all-deleted': 'All your answers are deleted. We keep no record of what they were.',
}

export default async function EqualityQuestions({
  searchParams,
}: PageProps<'/membership/equality'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/equality')
  const groups = await listOwnEqualityGroups(person)
  if (!groups || groups.length === 0) return <PageNotFound />
  const mayAnswer = can(person, 'equality.answer', person)
  const answered = groups.filter(({ answeredAt }) => answeredAt)
  return (
    <Page
      title="Equality questions"
      lead="Tell us a little about yourself, if you like. Nothing depends on it, and nobody is told whether you did."
      back={<BackLink href="/membership">Your membership</BackLink>}
      rail={
        <Rail label="About these questions">
          <RailSection title="What they are for">
            <p>{organisation.equality?.purpose}</p>
          </RailSection>
          <RailSection title="Who sees what">
            <p>
              Only you can read your answers, here and in your data. No officer’s page shows them.
            </p>
            <p>
              They are kept encrypted. The people who run the server and hold its key are the only
              others who could open them.
            </p>
            <p>
              We delete them when you delete them, when you leave, and with your other details if
              your membership lapses and you do not come back in{' '}
              {organisation.retention.lapsedProfileYears} years. Backups may hold them until they
              are replaced.
            </p>
          </RailSection>
          {can(person, 'equality.figures') && (
            <RailSection title="What comes of them" acts>
              <RailLinks links={[{ href: '/membership/equality/figures', label: 'The figures' }]} />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <ReadByAnother shared={await sharesOwnMailbox(person)} />
      {!mayAnswer && <p>You can answer when your dues are up to date. You can always delete.</p>}
      <EqualityGroupList
        groups={groups}
        mayAnswer={mayAnswer}
        remove={deleteEqualityAnswersAction}
      />
      {answered.length > 1 && (
        <Form action={deleteAllEqualityAnswersAction}>
          <ButtonRow>
            <SubmitButton variant="secondary">Delete all my answers</SubmitButton>
          </ButtonRow>
        </Form>
      )}
      {(await isOfferedEquality(person)) && (
        <Form action={declineEqualityQuestionsAction}>
          <ButtonRow>
            <SubmitButton variant="secondary">No thanks, do not offer me these again</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
