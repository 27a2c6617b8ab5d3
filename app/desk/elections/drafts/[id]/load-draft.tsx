import 'server-only'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { timetableRows } from '@/app/elections/timetable-rows'
import { CallRail } from '@/components/democracy/elections/calling/call-rail'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { stepMark } from '@/lib/democracy/elections/calling/drafts/draft-mark'
import {
  type ElectionDraft,
  getElectionDraft,
} from '@/lib/democracy/elections/calling/drafts/read-election-drafts'
import {
  type CallStep,
  draftDates,
  typedSoFar,
} from '@/lib/democracy/elections/calling/drafts/steps'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'

type Params = { params: Promise<{ id: string }> }
type Loaded =
  | { officer: PersonActor; draft: ElectionDraft; refused?: undefined }
  | { officer?: undefined; draft?: undefined; refused: ReactNode }

/** The draft of this address, for an officer who calls elections, or the page that says why not. */
export async function loadDraft({ params }: Params, step: string): Promise<Loaded> {
  const { id } = await params
  if (!z.uuid().safeParse(id).success) return { refused: <PageNotFound /> }
  const { officer, refused } = await requireOfficer(`/desk/elections/drafts/${id}/${step}`)
  if (!officer) return { refused }
  const refusal = refusalOf(officer, 'election.call')
  if (refusal) {
    return {
      refused: (
        <Page title="Call an election">
          <Notice>{refusals[refusal]}</Notice>
        </Page>
      ),
    }
  }
  const draft = await getElectionDraft(officer, id)
  return draft ? { officer, draft } : { refused: <PageNotFound /> }
}

export function stepAddress(id: string, step: CallStep | 'check'): Route {
  return `/desk/elections/drafts/${id}/${step}` as Route
}

/** What a step's form begins with. */
export function savedStep({ id, steps }: ElectionDraft, step: CallStep) {
  return { id, seen: stepMark(steps, step), typed: steps[step] }
}

export function BackToDraft({ id, title }: ElectionDraft) {
  return <BackLink href={`/desk/elections/drafts/${id}` as Route}>{title}</BackLink>
}

/** The dates so far; nothing before there are any. None of them is next as long as nobody knows of it. */
export function plannedDates({ steps }: ElectionDraft) {
  const dates = draftDates(typedSoFar(steps))
  return dates && timetableRows(dates, now()).map((row) => ({ ...row, next: false }))
}

export function datesRail(draft: ElectionDraft) {
  const dates = plannedDates(draft)
  return dates && <CallRail dates={dates} />
}
