import 'server-only'
import type { Route } from 'next'
import type { RailLink } from '@/components/layout/rail-links'
import { listElections } from '@/lib/democracy/elections/read'
import { countMeetingsAhead } from '@/lib/democracy/meetings/list-meetings'
import { countOpenPolls } from '@/lib/democracy/polls/read-polls'
import type { PersonActor } from '@/lib/kernel/actor'
import { seesComplaints } from '@/lib/membership/complaints/read'
import { listCases } from '@/lib/membership/discipline/read'
import { countQueue } from '@/lib/membership/join/queue'
import { questionGroups } from '@/lib/people/equality/questionnaire'
import { can } from '@/lib/permissions'

export type Lookups = { subject: string; links: RailLink[] }

const over = ['declared', 'over', 'cancelled']

/** Where an officer looks things up, subject by subject: what their powers open, with how many where that says something. */
export async function listLookups(officer: PersonActor): Promise<Lookups[]> {
  const subjects: { subject: string; links: (RailLink | false)[] }[] = [
    {
      subject: 'People',
      links: [
        can(officer, 'member.search') && { href: '/desk/members', label: 'Members' },
        can(officer, 'application.list') && (await applications(officer)),
        can(officer, 'network.count') && { href: '/desk/networks', label: 'Networks' },
        questionGroups.length > 0 &&
          can(officer, 'equality.figures') && {
            href: '/membership/equality/figures',
            label: 'Equality figures',
          },
        (await seesComplaints(officer)) && { href: '/desk/complaints', label: 'Complaints' },
        ((await listCases(officer)).length > 0 || can(officer, 'complaint.queue')) && {
          href: '/desk/cases',
          label: 'Cases about members',
        },
        can(officer, 'members.import')
          ? { href: '/desk/import', label: 'Import members' }
          : can(officer, 'import.read') && { href: '/desk/import', label: 'Imports' },
      ],
    },
    {
      subject: 'Decisions',
      links: [
        can(officer, 'meeting.call') && (await meetings(officer)),
        can(officer, 'event.count') && { href: '/events/held' as Route, label: 'Events' },
        (can(officer, 'vote.call') || can(officer, 'vote.declare')) && {
          href: '/desk/motions',
          label: 'Motions',
        },
        can(officer, 'statement.write') && {
          href: '/desk/statements' as Route,
          label: 'Joint statements',
        },
        can(officer, 'affiliate.list') && {
          href: '/desk/affiliates' as Route,
          label: 'Affiliates',
        },
        can(officer, 'outside-election.write') && {
          href: '/desk/outside-elections' as Route,
          label: 'Outside elections',
        },
        can(officer, 'poll.read', { invited: false }) && (await polls(officer)),
        can(officer, 'election.call') && (await elections(officer)),
      ],
    },
    {
      subject: 'Money',
      links: [
        (can(officer, 'dues.read') || can(officer, 'money.read')) && {
          href: '/desk/money',
          label: 'Where the money stands',
        },
        can(officer, 'claim.list') && { href: '/desk/money/claims', label: 'Claims' },
        can(officer, 'money.read') && { href: '/desk/money/refunds', label: 'Refunds' },
      ],
    },
    {
      subject: 'Officers and groups',
      links: [
        can(officer, 'term.list') && { href: '/desk/officers', label: 'Officers' },
        can(officer, 'term.list') && { href: '/desk/groups', label: 'Groups' },
        can(officer, 'organiser.list') && {
          href: '/desk/organisers',
          label: 'Organisers of places',
        },
        { href: '/desk/photo', label: 'Your photo on the officers’ page' },
      ],
    },
    {
      subject: 'Letters and emails',
      links: [
        can(officer, 'letter.oversee') && { href: '/desk/letters', label: 'Letters to many' },
        can(officer, 'letter.list') && { href: '/desk/post', label: 'Letters by post' },
        can(officer, 'mail.read') && { href: '/desk/mail', label: 'Emails sent' },
      ],
    },
    {
      subject: 'The site',
      links: [
        can(officer, 'audit.read') && { href: '/desk/audit', label: 'Audit log' },
        can(officer, 'retention.read') && {
          href: '/desk/retention',
          label: 'What we delete, and when',
        },
        can(officer, 'chore.read') && { href: '/desk/chores', label: 'Automatic tasks' },
        can(officer, 'health.read') && { href: '/desk/health', label: 'How the site is' },
      ],
    },
  ]
  return subjects
    .map(({ subject, links }) => ({ subject, links: links.filter((link) => link !== false) }))
    .filter(({ links }) => links.length > 0)
}

async function applications(officer: PersonActor): Promise<RailLink> {
  const { all } = await countQueue(officer)
  return {
    href: '/desk/applications?show=all',
    label: 'Applications',
    note: all ? `${all.toLocaleString('en-GB')} open` : undefined,
  }
}

async function meetings(officer: PersonActor): Promise<RailLink> {
  const ahead = await countMeetingsAhead(officer)
  return {
    href: '/desk/meetings',
    label: 'Meetings',
    note: ahead > 0 ? `${ahead} ahead` : undefined,
  }
}

async function polls(officer: PersonActor): Promise<RailLink> {
  const open = await countOpenPolls(officer)
  return { href: '/polls' as Route, label: 'Polls', note: open > 0 ? `${open} open` : undefined }
}

async function elections(officer: PersonActor): Promise<RailLink> {
  const running = (await listElections(officer)).filter(({ phase }) => !over.includes(phase))
  return {
    href: '/desk/elections',
    label: 'Elections',
    note: running.length > 0 ? `${running.length} under way` : undefined,
  }
}
