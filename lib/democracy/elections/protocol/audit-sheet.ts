import type { Audit } from './audit'

/** An audit as a sheet to read: whether the board holds, what does not, the figures, and who was elected by the recount. */
export function auditSheet({
  holds,
  problems,
  remarks,
  figures,
  counts,
  manifest,
  ...ends
}: Audit) {
  const { onRoll, marked, replaced, assisted, ballots, spoilt } = figures
  const elected = manifest.contests.flatMap(({ id, title, candidates }) => {
    const counted = Object.hasOwn(counts, id) ? counts[id] : undefined
    const names = counted?.winners.map((number) => `${candidates[number - 1]!.name} (${number})`)
    return names ? [`Elected as ${title}, by recount: ${names.join(', ') || 'nobody'}`] : []
  })
  return [
    manifest.title,
    `Manifest ${ends.manifestHash}`,
    `Last record ${ends.head}`,
    '',
    holds ? 'Everything on this board checks out.' : 'This board fails the check:',
    ...problems.map((problem) => `  ${problem}`),
    ...remarks,
    '',
    ...[
      ['on the roll', onRoll],
      ['collected a paper (marked)', marked ?? 'not yet known'],
      ['papers replaced', replaced],
      ['votes on paper ballots', assisted],
      ['ballots in the ballot box', ballots],
      ['of which spoilt', spoilt ?? 'not opened'],
    ].map(([name, figure]) => `  ${String(figure).padStart(13)}  ${name}`),
    '',
    ...elected,
  ].join('\n')
}
