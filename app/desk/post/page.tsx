import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { LettersToPrint } from '@/components/records/outgoing-mail/letters-to-print'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { shortDayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { can, refusalOf } from '@/lib/permissions'
import {
  countLettersToPrint,
  listLettersPosted,
  listLettersToPrint,
} from '@/lib/records/outgoing-mail/by-post/list-letters'
import { requireOfficer } from '../require-officer'
import { markPostedAction } from './actions'
import { postHeadline } from './post-headline'

export const metadata: Metadata = { title: 'Letters by post' }

const successMessages = { posted: 'Marked as posted.' }

export default async function LettersToPost({ searchParams }: PageProps<'/desk/post'>) {
  const { officer, refused } = await requireOfficer('/desk/post')
  if (!officer) return refused
  const back = <BackLink href="/desk">Desk</BackLink>
  const letters = await listLettersToPrint(officer)
  if (!letters) {
    return (
      <Page title="Letters by post" eyebrow="Desk" back={back}>
        <Notice>{refusals[refusalOf(officer, 'letter.list') ?? 'not-allowed']}</Notice>
      </Page>
    )
  }
  const { done } = await searchParams
  const waiting = await countLettersToPrint(officer)
  const posted = await listLettersPosted(officer)
  return (
    <Page
      title={postHeadline(waiting?.count ?? 0)}
      eyebrow="Letters by post"
      back={back}
      wide
      rail={
        <Rail label="About letters by post">
          <RailSection title="Who gets letters by post">
            <p>
              Members and applicants without an email address, and those whose address sends our
              emails back. They get by post what we email to others about:
            </p>
            <ul className="bullets">
              <li>an application, a membership</li>
              <li>dues, shown only to officers who see dues</li>
              <li>votes and groups</li>
              <li>a case, shown only to officers who handle cases and have no side in it</li>
              <li>
                notices; one that went only to those who pay in some way is shown only to officers
                who see dues
              </li>
            </ul>
            <p>Links to sign in never go by post.</p>
          </RailSection>
          <RailSection title="How to send them">
            <p>
              Print them on A4, fold them in three and use window envelopes (DL). Printing opens
              what a letter says and the address, so it is logged for each person.
            </p>
            <p>
              We erase what a letter says after {organisation.retention.mailBodyDays} days. If
              nobody has posted it by then, it is withdrawn.
            </p>
          </RailSection>
          {posted.length > 0 && (
            <RailSection title="Posted lately">
              <Timeline
                entries={posted.map(({ postedAt, name, about, by }) => ({
                  at: shortDayInWords(postedAt!),
                  sentence: `${isolateName(name || 'Name erased')}: ${about}. Posted by ${isolateName(by ?? 'an officer')}`,
                }))}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      {letters.length === 0 ? (
        <p>When we write to someone we cannot reach by email, the letter appears here.</p>
      ) : (
        <LettersToPrint
          letters={letters}
          mayPrint={can(officer, 'letter.print')}
          markPosted={markPostedAction}
        />
      )}
    </Page>
  )
}
