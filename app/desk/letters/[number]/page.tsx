import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { LetterButton } from '@/components/people/letters/letter-button'
import { ProposeLetterForm } from '@/components/people/letters/propose-letter-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { audienceInWords, letterProgressInWords } from '@/lib/people/letters/in-words'
import { previewLetterText } from '@/lib/people/letters/preview-letter'
import { getLetter, letterProgress } from '@/lib/people/letters/read'
import { letterStateNames } from '@/lib/people/letters/states'
import { savedListFilter } from '@/lib/records/members-list/filters'
import { savedListInWords } from '@/lib/records/members-list/in-words'
import { countLetterReaders } from '@/lib/records/members-list/saved-lists/letter-readers'
import { requireOfficer } from '../../require-officer'
import {
  confirmLetterAction,
  discardLetterAction,
  proposeLetterAction,
  returnLetterAction,
  stopLetterAction,
  tryLetterAction,
} from '../actions'

export const metadata: Metadata = { title: 'A letter to many' }

const successMessages = {
  saved: 'Saved. Nobody has been sent it yet.',
  tried: 'We have sent it to you alone.',
  proposed: 'We have asked the other officers to read and confirm it.',
  confirmed: 'Confirmed. It goes out now, or at the time that its writer chose.',
  returned: 'It can be changed again. Nobody has been sent it.',
  stopped: 'Stopped. Emails that have already gone out cannot be called back.',
}

type Letter = NonNullable<Awaited<ReturnType<typeof getLetter>>>

export default async function LetterToMany({
  params,
  searchParams,
}: PageProps<'/desk/letters/[number]'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/letters/${number ?? ''}`)
  if (!officer) return refused
  const letter = number === undefined ? undefined : await getLetter(officer, number)
  if (!letter) return <PageNotFound />
  const begun = letter.begunAt !== null
  const [readers, progress, plain] = await Promise.all([
    begun ? undefined : countLetterReaders(officer, letter),
    begun ? letterProgress(officer, letter.id) : undefined,
    previewLetterText(officer, letter),
  ])
  const goes = readers && (readers.inWords ?? readers.number.toLocaleString('en-GB'))
  const asked = letter.savedList && savedListInWords(savedListFilter.parse(letter.savedList.asks))
  return (
    <Page
      title={letter.subject}
      eyebrow={`Letter to many ${letter.number}`}
      back={<BackLink href="/desk/letters">Letters to many</BackLink>}
      rail={
        <Rail label="About this letter">
          <RailSection title="About this letter">
            <RailFacts
              facts={[
                { term: 'Status', value: letterStateNames[letter.state] },
                { term: 'For', value: audienceInWords(letter) },
                ...(asked ? [{ term: 'Only', value: asked.join('; ') }] : []),
                ...(goes === undefined ? [] : [{ term: 'Readers today', value: goes }]),
                { term: 'Written by', value: <Name>{letter.writerName ?? ''}</Name> },
                ...(letter.confirmerName
                  ? [{ term: 'Confirmed by', value: <Name>{letter.confirmerName}</Name> }]
                  : []),
                ...(letter.sendAt
                  ? [{ term: 'Will be sent', value: momentInWords(letter.sendAt) }]
                  : []),
                ...(letter.begunAt ? [{ term: 'Sent', value: momentInWords(letter.begunAt) }] : []),
                ...(letter.stopperName
                  ? [{ term: 'Stopped by', value: <Name>{letter.stopperName}</Name> }]
                  : []),
              ]}
            />
          </RailSection>
          <RailSection title="What we do not know">
            <p>
              Nobody can see who opened it or what they clicked: it holds no pictures, and its links
              are as they were written.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {progress && (
        <section className="flow">
          {letter.state === 'sending' ? (
            <Progress
              words={`Written for ${progress.posted.toLocaleString('en-GB')} of ${readersInWords(progress.recipients)}`}
              done={progress.posted + progress.leftOut}
              all={progress.recipients}
            />
          ) : (
            <p>Written for {readersInWords(progress.posted)}.</p>
          )}
          <p>
            {letterProgressInWords(progress)}
            {progress.leftOut > 0 &&
              ` Left out: ${progress.leftOut.toLocaleString('en-GB')}, who had stopped such letters, left, or whose address had failed by then.`}
          </p>
        </section>
      )}
      {begun && !progress && (
        <p>
          It is for members who pay in some way, and went to fewer than 5. Officers who see dues can
          see to how many.
        </p>
      )}
      <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
        <p className="eyebrow">As it arrives</p>
        <p>Dear {isolateName(officer.name)},</p>
        <Markdown
          source={letter.text.replaceAll('{name}', isolateName(officer.name))}
          headings={2}
        />
        <p>{organisation.letters.closing}</p>
      </article>
      <Details summary="As plain text, for simple email programs">
        <pre className="whitespace-pre-wrap break-words text-sm">{plain}</pre>
      </Details>
      <Acts
        letter={letter}
        goes={`${goes ?? 0} ${readers?.number === 1 && !readers.inWords ? 'reader' : 'readers'}`}
        asked={asked ?? []}
      />
    </Page>
  )
}

type ActsProps = { letter: Letter; goes: string; asked: readonly string[] }

function readersInWords(count: number): string {
  return count === 1 ? '1 reader' : `${count.toLocaleString('en-GB')} readers`
}

function Acts({ letter, goes, asked }: ActsProps) {
  const { number, state, mayWrite, mayConfirm } = letter
  return (
    <>
      {(state === 'draft' || state === 'proposed') && (
        <LetterButton action={tryLetterAction} number={number}>
          Send it to me alone
        </LetterButton>
      )}
      {state === 'draft' && mayWrite && (
        <>
          <p>
            <ButtonLink href={`/desk/letters/${number}/change` as Route} variant="secondary">
              Change the letter
            </ButtonLink>
          </p>
          <h2>Send it</h2>
          <ProposeLetterForm
            action={proposeLetterAction}
            number={number}
            notice={letter.topic === null}
          />
          <LetterButton action={discardLetterAction} number={number} variant="plain">
            Discard this letter
          </LetterButton>
        </>
      )}
      {state === 'proposed' && (
        <>
          <h2>Confirm it</h2>
          {letter.waits && <WaitsUntil {...letter.waits} />}
          {mayConfirm ? (
            <>
              <p>
                You are the second officer. It goes to {goes}
                {letter.sendAt ? ` on ${momentInWords(letter.sendAt)}` : ' as soon as you confirm'}.
                {letter.topic === null && ' A notice must carry no campaigning.'}
              </p>
              {letter.savedList && (
                <>
                  <p>
                    Only members who match all of this on the day get it. The saved list “
                    {isolateName(letter.savedList.name)}” may have changed since: this letter keeps
                    what the list said when the letter was written.
                  </p>
                  <ul className="bullets">
                    {asked.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  {letter.savedList.asks.group && !letter.savedList.allOfGroup && (
                    <p>
                      Of the group, only those get it who let our members read that they are in it.
                    </p>
                  )}
                </>
              )}
              <LetterButton
                action={confirmLetterAction}
                number={number}
                read={letter.mark}
                variant="primary"
              >
                Confirm this letter
              </LetterButton>
            </>
          ) : (
            !letter.waits?.spent && (
              <Notice>It waits for a second officer, who has not written it.</Notice>
            )
          )}
        </>
      )}
      {(state === 'proposed' || state === 'scheduled') && (
        <LetterButton action={returnLetterAction} number={number}>
          Do not send it yet
        </LetterButton>
      )}
      {(state === 'scheduled' || state === 'sending') && (
        <LetterButton action={stopLetterAction} number={number} variant="warning">
          Stop this letter
        </LetterButton>
      )}
    </>
  )
}
