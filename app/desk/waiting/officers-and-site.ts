import 'server-only'
import type { Route } from 'next'
import { listChores } from '@/lib/jobs/read-chores'
import type { PersonActor } from '@/lib/kernel/actor'
import { capital } from '@/lib/kernel/capital'
import { isolateName } from '@/lib/kernel/isolate-name'
import { listEndingsToConfirm } from '@/lib/membership/leaving/read'
import { listEmailChangesToConfirm } from '@/lib/people/email-changes/read'
import { listLettersToConfirm } from '@/lib/people/letters/read'
import { listConvenorsAtDesk } from '@/lib/people/networks/convenors/read'
import { listProposals } from '@/lib/people/officers/read'
import { listOrganisers } from '@/lib/people/organisers/read'
import { listSharingToConfirm } from '@/lib/people/shared-addresses/read'
import { can } from '@/lib/permissions'
import { listToConfirm } from '@/lib/records/imports/read'
import { listMerges } from '@/lib/records/merging/read'
import { countLettersToPrint } from '@/lib/records/outgoing-mail/by-post/list-letters'
import { failedMails, untoldMailsStuck } from '@/lib/records/outgoing-mail/read'
import type { WaitingOfOneKind } from './waiting'

async function appointments(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const proposals = await listProposals(officer)
  if (!proposals) return []
  return [
    {
      area: 'officers',
      none: 'no appointment to confirm',
      rows: proposals
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ id, what, proposerName, proposedAt }) => ({
          key: `proposal-${id}`,
          since: proposedAt,
          who: capital(what.replace(/^that /, '')),
          detail: `Proposed by ${proposerName}`,
          href: '/desk/officers',
          todo: 'Confirm or reject it as the second officer',
        })),
    },
  ]
}

async function organisers(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const found = await listOrganisers(officer)
  if (!found) return []
  return [
    {
      area: 'officers',
      none: 'no offer to organise',
      rows: found.offers
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ id, offeredAt, name, place, firstYes }) => ({
          key: `organiser-${id}`,
          since: offeredAt,
          who: name,
          detail: `Offers to organise in ${place}`,
          href: '/desk/organisers' as Route,
          todo: firstYes ? 'Say yes or no as the second officer' : 'Say yes or no',
        })),
    },
  ]
}

async function convenors(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const list = await listConvenorsAtDesk(officer)
  if (!list) return []
  const todo = list.filter((one) => one.mayPropose || one.mayConfirm || one.mayConfirmEnd)
  return [
    {
      area: 'officers',
      none: 'no convenor to appoint',
      rows: todo.map(({ id, since, mayPropose }) => ({
        key: `convenor-${id}`,
        since,
        who: 'A network’s convenor',
        href: '/desk/networks',
        todo: mayPropose
          ? 'Propose to appoint them, or decline'
          : 'Confirm it as the second officer',
      })),
    },
  ]
}

async function endings(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listEndingsToConfirm(officer)
  if (!waiting) return []
  return [
    {
      area: 'officers',
      none: 'no end of a membership or erasure to confirm',
      rows: waiting.map(({ id, since, name, kind, number, application }) => ({
        key: `ending-${id}`,
        since,
        who: name,
        detail: kind === 'erasure' ? 'Erasure, asked by letter' : 'The end of a membership',
        href: (number ? `/desk/members/${number}` : `/desk/applications/${application}`) as Route,
        todo: 'Confirm or decline it as the second officer',
      })),
    },
  ]
}

async function merges(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const list = await listMerges(officer)
  if (!list) return []
  return [
    {
      area: 'officers',
      none: 'no merge of two records to confirm',
      rows: list
        .filter(({ mayConfirm, mayConfirmUndo }) => mayConfirm || mayConfirmUndo)
        .map(({ id, mayConfirm, proposedAt, undoProposedAt, keptName }) => ({
          key: `merge-${id}`,
          since: undoProposedAt ?? proposedAt,
          who: keptName,
          detail: mayConfirm ? 'Two records of one person' : 'A merge to be undone',
          href: `/desk/members/merges/${id}` as Route,
          todo: 'Confirm or decline it as the second officer',
        })),
    },
  ]
}

async function imports(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'import.read')) return []
  const waiting = await listToConfirm(officer)
  return [
    {
      area: 'officers',
      none: 'no import to confirm',
      rows: waiting.map(({ id, fileName, since }) => ({
        key: `import-${id}`,
        since,
        who: `Import of ${fileName}`,
        href: `/desk/import/${id}` as Route,
        todo: 'Check and confirm it as the second officer',
      })),
    },
  ]
}

async function emails(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'mail.read')) return []
  const [{ count, since }, untold] = await Promise.all([
    failedMails(officer),
    untoldMailsStuck(officer),
  ])
  const row = {
    key: 'emails',
    who: count === 1 ? '1 email that could not be sent' : `${count} emails that could not be sent`,
    href: '/desk/mail?state=failed' as Route,
    todo: 'See why, and send again what can be',
  }
  const untoldRow = {
    key: 'emails-untold',
    who: 'Emails that are named to nobody could not be sent',
    detail: 'About votes, complaints, networks or meeting us',
    href: '/desk/mail' as Route,
    todo: 'Try all of them again',
  }
  const rows = [
    ...(since ? [{ ...row, since }] : []),
    ...(untold ? [{ ...untoldRow, since: untold.since }] : []),
  ]
  return [{ area: 'site', none: 'no email is stuck', rows }]
}

async function emailChanges(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listEmailChangesToConfirm(officer)
  if (!waiting) return []
  return [
    {
      area: 'officers',
      none: 'no change of address to confirm',
      rows: waiting.map(({ id, since, name, number }) => ({
        key: `email-change-${id}`,
        since,
        who: name,
        detail: 'Another email address',
        href: `/desk/members/${number}` as Route,
        todo: 'Confirm or stop it as the second officer',
      })),
    },
  ]
}

async function letters(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const waiting = await listLettersToConfirm(officer)
  if (!waiting) return []
  return [
    {
      area: 'site',
      none: 'no letter to many to confirm',
      rows: waiting.map(({ number, subject, proposedAt, writtenBy }) => ({
        key: `letter-${number}`,
        since: proposedAt!,
        who: subject,
        detail: `Written by ${isolateName(writtenBy)}`,
        href: `/desk/letters/${number}` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
  ]
}

async function sharedAddressesToConfirm(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  if (!can(officer, 'member.search')) return []
  const waiting = await listSharingToConfirm(officer)
  return [
    {
      area: 'officers',
      none: 'no shared address to confirm',
      rows: waiting.map(({ id, since, name, number }) => ({
        key: `sharing-${id}`,
        since,
        who: name,
        detail: 'Wishes to share someone’s email address',
        href: `/desk/members/${number}` as Route,
        todo: 'Speak to them, then confirm it as the second officer',
      })),
    },
  ]
}

async function lettersByPost(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const letters = await countLettersToPrint(officer)
  if (!letters) return []
  const { count, since } = letters
  const row = {
    key: 'letters',
    who: count === 1 ? '1 letter by post' : `${count} letters by post`,
    detail: 'To people without an email address',
    href: '/desk/post' as Route,
    todo: 'Print, post, and say that it was posted',
  }
  return [{ area: 'site', none: 'no letter by post', rows: since ? [{ ...row, since }] : [] }]
}

async function chores(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const list = await listChores(officer)
  if (!list) return []
  return [
    {
      area: 'site',
      none: 'no automatic task has failed',
      rows: list.flatMap(({ name, does, failingSince }) =>
        failingSince
          ? [
              {
                key: `chore-${name}`,
                since: failingSince,
                who: does,
                detail: 'Automatic task',
                href: '/desk/chores' as Route,
                todo: 'It failed: tell whoever runs the server',
              },
            ]
          : [],
      ),
    },
  ]
}

export async function waitingOfficersAndSite(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const parts = [
    appointments,
    organisers,
    convenors,
    endings,
    merges,
    sharedAddressesToConfirm,
    emailChanges,
    imports,
    letters,
    emails,
    lettersByPost,
    chores,
  ]
  return (await Promise.all(parts.map((part) => part(officer)))).flat()
}
