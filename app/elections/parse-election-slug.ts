import { slugField } from '@/lib/democracy/elections/calling/forms'

/** An election's name as it stands in an address. */
export function parseElectionSlug(segment: string): string | undefined {
  return slugField.safeParse(segment).data
}
