import { collide, type Numbered } from '../text/changes'
import type { NumberedLine } from '../text/lines'
import { numbersInWords, touchedLines } from '../text/touched-lines'
import { type AmendmentState, isStillOpen } from './states'

type Live = Numbered & { state: AmendmentState }

/** Amendments to the same words, gathered, with those that collide with one of them; each once. */
function groupsOf<One extends Live>(amendments: readonly One[]): One[][] {
  const left = new Set(amendments.filter(({ state }) => isStillOpen(state)))
  const groups: One[][] = []
  for (const one of left) {
    const group = [one]
    left.delete(one)
    for (const member of group) {
      for (const other of left) {
        if (!collide(member.changes, other.changes)) continue
        group.push(other)
        left.delete(other)
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => a.number - b.number))
  }
  return groups
}

/** How many amendments collide with another one. */
export function countColliding(amendments: readonly Live[]): number {
  return groupsOf(amendments).flat().length
}

/** Which amendments change the same words, which of them is voted on first, and what falls. */
export function collisionsInWords(amendments: readonly Live[], lines: readonly NumberedLine[]) {
  return groupsOf(amendments).map((group) => ({
    title: `${names(group)} change the same words`,
    sentences: [
      ...sharedLines(group, lines),
      ...order(group.filter(({ state }) => state === 'seconded')),
      ...falls(group),
      ...unseconded(group),
    ].join(' '),
  }))
}

function sharedLines(group: readonly Live[], lines: readonly NumberedLine[]): string[] {
  const [first, ...others] = group.map(({ changes }) => touchedLines(lines, changes))
  const shared = first!.filter((line) => others.every((touched) => touched.includes(line)))
  if (shared.length === 0) return []
  return [
    `${group.length === 2 ? 'Both' : 'All'} are about ${shared.length === 1 ? 'line' : 'lines'} ${numbersInWords(shared)}.`,
  ]
}

function order(seconded: readonly Live[]): string[] {
  const [first, ...later] = seconded
  if (!first) return []
  return [`A${first.number} is voted on first${later.length > 0 ? ', as it came first' : ''}.`]
}

function falls(group: readonly Live[]): string[] {
  const seconded = group.filter(({ state }) => state === 'seconded')
  return seconded.flatMap((one, place) => {
    const falling = group.filter(
      (other) =>
        other !== one &&
        collide(one.changes, other.changes) &&
        (other.state === 'moved' || (other.state === 'seconded' && other.number > one.number)),
    )
    if (falling.length === 0) return []
    const named = place === 0 ? 'it' : `A${one.number}`
    return [`If ${named} is carried, ${names(falling)} ${falling.length === 1 ? 'falls' : 'fall'}.`]
  })
}

function unseconded(group: readonly Live[]): string[] {
  const moved = group.filter(({ state }) => state === 'moved')
  if (moved.length === 0) return []
  const accepted = group.filter(({ state }) => state === 'accepted')
  const needs = `${names(moved)} ${moved.length === 1 ? 'needs' : 'need'} a seconder.`
  if (accepted.length === 0) return [needs]
  const mover = `The mover of the motion has accepted ${names(accepted)}.`
  return [mover, needs, 'With a seconder, members vote on all that change the same words.']
}

function names(group: readonly Live[]): string {
  const said = group.map(({ number }) => `A${number}`)
  return `${said.slice(0, -1).join(', ')}${said.length > 1 ? ' and ' : ''}${said.at(-1)}`
}
