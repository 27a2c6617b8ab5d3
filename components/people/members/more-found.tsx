import { mostMembersFound } from '@/lib/people/members/most-members-found'

/** Under a search that shows as many as it ever does. */
export function MoreFound({ found }: { found: number }) {
  if (found < mostMembersFound) return null
  return (
    <p>A search shows at most {mostMembersFound} members. To see others, type more of the name.</p>
  )
}
