import type { Audit } from './audit'

/** An audit as a sheet to read: whether the board holds, what does not, the figures, and who was elected by the recount. */
export function auditSheet({
  holds,
  problems,
  remarks,
  unknown,
  figures,
  counts,
  manifest,
  ...ends
}: Audit) {
  const { onRoll, collected, unused, restored, replaced, byHand, ballots, spoilt } = figures
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
      ['papers collected', collected ?? 'not yet known'],
      ['papers collected and not used', unused ?? 'not yet known'],
      ['papers restored', restored],
      ...(replaced > 0 ? ([['papers replaced', replaced]] as const) : []),
      ['votes by hand', byHand],
      ['ballots in the ballot box', ballots],
      ['of which spoilt', spoilt ?? 'not opened'],
    ].map(([name, figure]) => `  ${String(figure).padStart(13)}  ${name}`),
    '',
    ...elected,
    ...(unknown.length > 0 ? ['', 'What this file cannot show:'] : []),
    ...unknown.map((sentence) => `  ${sentence}`),
  ].join('\n')
}
