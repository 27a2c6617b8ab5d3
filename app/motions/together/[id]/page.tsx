import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MotionForm } from '@/components/democracy/motions/motion-form'
import {
  InviteWriterForm,
  JoinDraftForm,
  LeaveDraftForm,
  SaveTogetherForm,
} from '@/components/democracy/motions/together/together-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import {
  getSharedDraft,
  type SharedDraft,
} from '@/lib/democracy/motions/together/read-shared-drafts'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import {
  inviteWriterAction,
  joinDraftAction,
  leaveDraftAction,
  moveTogetherAction,
  saveTogetherAction,
} from './actions'

export const metadata: Metadata = { title: 'Write a motion together' }

const successMessages = {
  shared: 'Now invite someone to write it with you.',
  invited: 'If there is a full member with that number, we email them the link.',
  joined: 'You write this motion together now.',
  saved: 'Draft saved. Both of you can continue it from here.',
}

export default async function Together({
  params,
  searchParams,
}: PageProps<'/motions/together/[id]'>) {
  const { id } = await params
  const { key, done } = await searchParams
  const draftKey = typeof key === 'string' ? key : undefined
  const person = await personSignedIn()
  if (!person) {
    const next = `/motions/together/${id}${draftKey ? `?key=${draftKey}` : ''}`
    redirect(`/sign-in?${new URLSearchParams({ next })}`)
  }
  const draft = isId(id) ? await getSharedDraft(person, id, draftKey) : undefined
  const back = <BackLink href="/motions">Motions</BackLink>
  if (!draft) {
    return (
      <Page title="Write a motion together" back={back}>
        <Notice>{refusals['draft.gone']}</Notice>
      </Page>
    )
  }
  if ('invited' in draft) {
    const refusal = refusalOf(person, 'motion.second')
    return (
      <Page
        eyebrow="An invitation"
        title={draft.title || 'A motion without a title yet'}
        back={back}
      >
        <p>
          <Name>{draft.mover}</Name> asks whether you write this motion together.
        </p>
        {refusal ? (
          <Notice>{refusals[refusal]}</Notice>
        ) : (
          <JoinDraftForm id={id} draftKey={draftKey!} action={joinDraftAction} />
        )}
      </Page>
    )
  }
  return (
    <Page eyebrow="A draft of two" title="Write a motion together" back={back}>
      <SuccessMessage messages={successMessages} done={done} />
      <p>
        {draft.writer ? (
          <>
            <Name>{draft.mover}</Name> and <Name>{draft.writer}</Name> write this motion together.
            Nobody else can read it.
          </>
        ) : (
          'Nobody writes this motion with you yet.'
        )}{' '}
        {`Last saved ${draft.savedByOther ? 'by the other of you ' : 'by you '}on ${momentInWords(draft.savedAt)}.`}
      </p>
      {draft.link && (
        <section aria-labelledby="invite" className="flow">
          <h2 id="invite">Invite someone</h2>
          <InviteWriterForm id={id} link={draft.link} action={inviteWriterAction} />
        </section>
      )}
      <section aria-labelledby="draft" className="flow">
        <h2 id="draft">The draft</h2>
        <DraftOfTwo {...draft} />
      </section>
      <LeaveDraftForm id={id} own={draft.own} action={leaveDraftAction} />
    </Page>
  )
}

function DraftOfTwo({ id, boxes, own, mayWrite }: SharedDraft) {
  if (!mayWrite) return <Markdown source={boxes.text ?? ''} />
  const form = { id, saved: boxes, seen: savedMark(boxes) }
  return own ? (
    <MotionForm {...form} move={moveTogetherAction} together />
  ) : (
    <SaveTogetherForm {...form} action={saveTogetherAction} />
  )
}
