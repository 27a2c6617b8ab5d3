import { organisation } from '@/lib/organisation'

/** Who stands behind a nomination besides its proposer and seconder. `group`: the local group somebody speaks for; empty for themselves. */
type Backer = { personId: string; group: string }
export type Backing = { members: number; groups: number }

/** Members one by one, and each local group once, however many speak for it. */
export function backingIn(backers: readonly Backer[]): Backing {
  const groups = new Set(backers.flatMap(({ group }) => group || []))
  return { members: backers.filter(({ group }) => group === '').length, groups: groups.size }
}

// What the profile says as a number, not as the number that it is.
const asked: { nominationBackers: number; nominationGroups: number } = organisation.rules

/** For whom this member could back it: themselves, and the local group of where they live. Nothing, where the rules ask for none. */
export function voicesOf(supports: boolean, constituency: string | null): string[] {
  const { nominationBackers, nominationGroups } = asked
  const own = nominationBackers > 0 && !supports ? [''] : []
  const groups = nominationBackers > 0 || nominationGroups > 0
  return groups && constituency ? [...own, constituency] : own
}

export function backingMissing({ members, groups }: Backing) {
  return {
    backers: members + groups < asked.nominationBackers,
    groups: groups < asked.nominationGroups,
  }
}

/** "a proposer, a seconder, 2 more members to back them and nominations from 5 local groups" */
export function supportInWords(): string {
  const { nominationBackers, nominationGroups } = asked
  return new Intl.ListFormat('en-GB').format([
    'a proposer',
    'a seconder',
    ...(nominationBackers > 0
      ? [`${nominationBackers} more ${nominationBackers === 1 ? 'member' : 'members'} to back them`]
      : []),
    ...(nominationGroups > 0
      ? [
          `${nominationGroups === 1 ? 'a nomination from 1 local group' : `nominations from ${nominationGroups} local groups`}`,
        ]
      : []),
  ])
}
