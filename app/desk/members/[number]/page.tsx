import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { OpenEnding } from '@/components/membership/leaving/open-ending'
import { Portrait } from '@/components/people/members/portrait'
import { LifeLine } from '@/components/records/member-record/life-line'
import { MemberNotes } from '@/components/records/member-record/member-notes'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { endingKinds } from '@/lib/membership/leaving/endings'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { listSharing } from '@/lib/people/shared-addresses/read'
import { lifeLine } from '@/lib/records/member-record/life-line'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { standingSentence } from '@/lib/records/member-record/standing-sentence'
import { requireOfficer } from '../../require-officer'
import { removeNoteAction, writeNoteAction } from './actions'
import { RecordContact } from './contact'
import { RecordDues } from './dues'
import { confirmEndingAction, confirmErasureAction, declineEndingAction } from './end/actions'
import { RecordParts } from './parts'
import { RecordRail } from './rail'

export const metadata: Metadata = { title: 'A member’s record' }

const successMessages = {
  corrected:
    'Saved. If anything changed, it is logged and we tell the member, by email or by letter.',
  'ending-proposed': 'Sent to a second officer. Nothing has ended yet.',
  'ending-confirmed': 'Confirmed. The membership has ended.',
  'ending-declined': 'Declined. The membership goes on.',
  'sharing-asked': 'We have asked the person whose address it is.',
  'sharing-confirmed': 'They now share the address. We have emailed both.',
  'sharing-ended': 'The address is no longer shared.',
  'email-asked': 'We are emailing both addresses.',
  'email-confirmed': 'Confirmed as the second officer.',
  'email-stopped': 'Stopped. The email address stays as it is.',
  'led-here':
    'That number was on a second record of the same person. It leads to this one since they were merged.',
  noted: 'Note saved.',
  'note-removed': 'Note removed.',
  tagged: 'Tag added.',
  'tag-removed': 'Tag removed.',
}

export default async function MemberRecordPage(props: PageProps<'/desk/members/[number]'>) {
  const number = numberInAddress((await props.params).number)
  const { officer, refused } = await requireOfficer(`/desk/members/${number ?? ''}`)
  if (!officer) return refused
  const back = <BackLink href="/desk/members">Members</BackLink>
  const found = number === undefined ? undefined : await getMemberRecord(officer, { number })
  if (found && 'refused' in found && found.refused === 'own-case') {
    return (
      <Page title="This is your own record" back={back}>
        <Notice kind="conflict">{refusals['own-case']}</Notice>
        <ButtonLink href="/membership/data" variant="secondary">
          See what we keep about you
        </ButtonLink>
      </Page>
    )
  }
  if (!found || 'refused' in found) return <PageNotFound />
  const { member, notes, ending } = found
  // The number of a record that was merged into this one.
  if (member.number !== number) redirect(`/desk/members/${member.number}?done=led-here` as Route)
  const at = now()
  const pieces = lifeLine(member, at).map(({ from, ...piece }) => ({
    ...piece,
    from: inWords(dateOf(from)),
  }))
  return (
    <Page
      title={<Name instead="Name erased">{member.name}</Name>}
      eyebrow={
        <>
          Member <span className="code">{memberNumberInWords(member.number)}</span>
        </>
      }
      lead={standingSentence(member, at)}
      leaf={member.name && <Portrait id={member.personId} name={member.name} size="head" />}
      back={back}
      wide
      rail={<RecordRail found={found} officer={officer} />}
    >
      <SuccessMessage messages={successMessages} done={(await props.searchParams).done} />
      {ending && (
        <OpenEnding
          ending={{
            ...ending,
            what: endingKinds[ending.kind].toLowerCase(),
            on: inWords(dateOf(ending.proposedAt)),
          }}
          number={member.number}
          erases={ending.kind === 'erasure' ? 'member' : undefined}
          confirm={ending.kind === 'erasure' ? confirmErasureAction : confirmEndingAction}
          decline={declineEndingAction}
        />
      )}
      <LifeLine pieces={pieces} />
      <p className="only-narrow no-print">
        <a href="#acts" className="button button-secondary button-row">
          What you can do
        </a>
      </p>
      <RecordDues found={found} at={at} />
      <RecordContact
        found={found}
        officer={officer}
        shares={await listSharing(officer, found.member)}
      />
      <section aria-labelledby="notes" className="flow">
        <SectionHeading
          id="notes"
          beside={
            notes.length > 0 && (
              <span className="text-sm">
                {notes.length} {notes.length === 1 ? 'note' : 'notes'}
              </span>
            )
          }
        >
          Officers’ notes
        </SectionHeading>
        <MemberNotes
          member={member}
          notes={notes.map(({ writtenAt, ...note }) => ({
            ...note,
            on: inWords(dateOf(writtenAt)),
          }))}
          write={writeNoteAction}
          remove={removeNoteAction}
        />
      </section>
      <RecordParts found={found} />
    </Page>
  )
}
