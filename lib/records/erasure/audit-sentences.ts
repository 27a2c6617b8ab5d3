/** What stands in the audit about erasure that somebody asked for. Whoever did it has no name any more. */
export const erasureSentences = {
  'person.erased': ({ member }: { member: boolean }) =>
    member
      ? 'ended their membership and had their details erased, as they asked'
      : 'had their details erased, as they asked',
}
